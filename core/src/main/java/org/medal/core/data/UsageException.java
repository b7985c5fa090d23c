package org.medal.core.data;

/**
 * The user asked for something that cannot be: an unknown name, options that contradict each other,
 * a number out of range. Unlike other bad input it is put right on the command line.
 */
public final class UsageException extends InputException {
  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}

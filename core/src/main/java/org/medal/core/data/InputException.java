package org.medal.core.data;

/**
 * Something the user gave cannot be used. The message is written for that user: it names the
 * culprit (file, row, image, option) and says what to do.
 */
public class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InputException(String message) {
    super(message);
  }

  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}

package org.medal.imaging.format;

/**
 * The bytes are no picture that may be decoded. The message completes a sentence that begins with
 * the file's name: {@code "ends early: copy it again from where it came"}.
 */
public final class BrokenImageException extends Exception {
  private static final long serialVersionUID = 1L;

  public BrokenImageException(String reason) {
    super(reason);
  }

  static BrokenImageException truncated() {
    return new BrokenImageException("ends early: copy it again from where it came");
  }

  static BrokenImageException damaged(String what) {
    return new BrokenImageException(
        "is damaged (" + what + "): copy it again from where it came or leave it out");
  }

  static BrokenImageException unsupported(String what) {
    return new BrokenImageException(
        "holds " + what + ", which is not supported: save it as an 8-bit or 16-bit PNG");
  }
}

package org.medal.spark;

import java.io.IOException;

/** An image's content is not to be had, however often it is asked for; the message says why. */
final class UnusableException extends IOException {
  private static final long serialVersionUID = 1;

  UnusableException(String message) {
    super(message);
  }
}

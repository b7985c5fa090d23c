package org.medal.studio.api;

import java.util.OptionalLong;

/** A request that is not served; the message is for the person who made it. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final long retryAfterSeconds;

  private Refusal(int status, String sentence, long retryAfterSeconds) {
    super(sentence, null, false, false);
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  static Refusal badRequest(String sentence) {
    return new Refusal(400, sentence, 0);
  }

  static Refusal notLoggedIn() {
    return new Refusal(401, "You are not logged in; log in and try again.", 0);
  }

  static Refusal wrongPassword() {
    return new Refusal(401, "Name or password is wrong.", 0);
  }

  static Refusal forbidden(String sentence) {
    return new Refusal(403, sentence, 0);
  }

  static Refusal notFound(String sentence) {
    return new Refusal(404, sentence, 0);
  }

  static Refusal conflict(String sentence) {
    return new Refusal(409, sentence, 0);
  }

  static Refusal tooLarge(long limit) {
    return new Refusal(413, "The request is larger than " + (limit >> 10) + " KiB.", 0);
  }

  static Refusal wrongType(String expected) {
    return new Refusal(415, "The request must be of the type " + expected + ".", 0);
  }

  static Refusal tooMany(String sentence, long retryAfterSeconds) {
    return new Refusal(429, sentence, retryAfterSeconds);
  }

  int status() {
    return status;
  }

  /** When to try again, where that is known. */
  OptionalLong retryAfterSeconds() {
    return retryAfterSeconds > 0 ? OptionalLong.of(retryAfterSeconds) : OptionalLong.empty();
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}

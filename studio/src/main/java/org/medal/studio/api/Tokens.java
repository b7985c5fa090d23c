package org.medal.studio.api;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that cannot be guessed. */
final class Tokens {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private Tokens() {}

  /** 256 random bits, as text that may stand in an address. */
  static String fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

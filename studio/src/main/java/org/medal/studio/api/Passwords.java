package org.medal.studio.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.medal.core.data.InputException;

/**
 * Passwords as Argon2id hashes in the usual text form {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, which carries its own parameters. A hash takes 19 MiB
 * and some hundredths of a second; two are computed at a time.
 */
public final class Passwords {
  /** What OWASP recommends at the least. */
  private static final int MEMORY_KIB = 19_456;

  private static final int PASSES = 2;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int SHORTEST = 8;
  private static final int LONGEST = 200;
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=1\\$([\\w+/]+)\\$([\\w+/]+)");

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Semaphore SLOTS = new Semaphore(2, true);

  /** Stands in for the hash of somebody unknown, so that the answer takes as long. */
  private final String nobody = hash(Tokens.fresh());

  /**
   * The text to store of a new password.
   *
   * @throws InputException if it is too short or too long
   */
  public String ofNew(String password) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new InputException(
          "A password must have from " + SHORTEST + " to " + LONGEST + " characters");
    }
    return hash(password);
  }

  /** Whether a password is the stored one; nothing stored takes as long as a wrong one. */
  public boolean matches(String password, Optional<String> stored) {
    Matcher parts = FORM.matcher(stored.orElse(nobody));
    if (password.length() > LONGEST || !parts.matches()) {
      return false;
    }
    byte[] expected = Base64.getDecoder().decode(parts.group(4));
    byte[] salt = Base64.getDecoder().decode(parts.group(3));
    int memory = Integer.parseInt(parts.group(1));
    int passes = Integer.parseInt(parts.group(2));
    byte[] hash = argon2(password, salt, memory, passes, expected.length);
    return MessageDigest.isEqual(hash, expected) && stored.isPresent();
  }

  private static String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    byte[] hash = argon2(password, salt, MEMORY_KIB, PASSES, HASH_BYTES);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m="
        + MEMORY_KIB
        + ",t="
        + PASSES
        + ",p=1$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(hash);
  }

  private static byte[] argon2(String password, byte[] salt, int memory, int passes, int bytes) {
    acquire();
    try {
      Argon2BytesGenerator generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(memory)
              .withIterations(passes)
              .withParallelism(1)
              .withSalt(salt)
              .build());
      byte[] hash = new byte[bytes];
      generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
      return hash;
    } finally {
      SLOTS.release();
    }
  }

  private static void acquire() {
    try {
      if (SLOTS.tryAcquire(5, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw Refusal.tooMany("Too many people are logging in; try again in a moment.", 5);
  }
}

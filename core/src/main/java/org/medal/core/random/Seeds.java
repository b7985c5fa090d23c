package org.medal.core.random;

/**
 * Seeds derived by key: {@code seed = hash(master, consumer, numbers…)}. Two consumers never share
 * a stream, and adding one changes no other.
 */
public final class Seeds {
  private Seeds() {}

  /**
   * The seed of one consumer.
   *
   * @param master the seed the user gave
   * @param consumer who draws, for example {@code "split"} or {@code "augmentation"}
   * @param numbers what further distinguishes the stream, for example round and epoch
   */
  public static long derive(long master, String consumer, long... numbers) {
    long hash = mix(master + 0x9E3779B97F4A7C15L);
    for (int i = 0; i < consumer.length(); i++) {
      hash = mix(hash ^ consumer.charAt(i));
    }
    hash = mix(hash ^ consumer.length());
    for (long number : numbers) {
      hash = mix(hash + 0x9E3779B97F4A7C15L ^ mix(number));
    }
    return hash;
  }

  /** The 64-bit finaliser of SplitMix64 (Steele, Lea and Flood, 2014). */
  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

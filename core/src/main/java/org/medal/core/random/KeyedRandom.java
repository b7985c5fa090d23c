package org.medal.core.random;

/**
 * A small generator whose stream is fixed for ever by its seed, on every Java version: SplitMix64
 * (Steele, Lea and Flood, 2014). Not for cryptography, not shared between threads.
 */
public final class KeyedRandom {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  public KeyedRandom(long seed) {
    this.state = seed;
  }

  /** The stream of one consumer; see {@link Seeds#derive}. */
  public static KeyedRandom of(long master, String consumer, long... numbers) {
    return new KeyedRandom(Seeds.derive(master, consumer, numbers));
  }

  public long nextLong() {
    state += GOLDEN_GAMMA;
    return Seeds.mix(state);
  }

  /** Uniform in [0, bound), without bias. */
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive: " + bound);
    }
    long limit = (1L << 31) - (1L << 31) % bound;
    long draw;
    do {
      draw = nextLong() >>> 33;
    } while (draw >= limit);
    return (int) (draw % bound);
  }

  /** Uniform in [0, 1), in steps of 2⁻⁵³. */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** Uniform in [low, high). */
  public double nextDouble(double low, double high) {
    return low + (high - low) * nextDouble();
  }

  public boolean nextBoolean() {
    return nextLong() < 0;
  }

  /** Standard normal, by the Box–Muller transform. */
  public double nextGaussian() {
    double radius = Math.sqrt(-2 * Math.log(1 - nextDouble()));
    return radius * Math.cos(2 * Math.PI * nextDouble());
  }

  /** The numbers 0 … n − 1 in random order. */
  public int[] permutation(int n) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}

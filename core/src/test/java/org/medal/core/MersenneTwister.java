package org.medal.core;

/** NumPy's RandomState: MT19937 (Matsumoto and Nishimura, 1998), to make reference inputs again. */
public final class MersenneTwister {
  private static final int N = 624;
  private static final int M = 397;

  private final int[] state = new int[N];
  private int next = N;

  public MersenneTwister(int seed) {
    state[0] = seed;
    for (int i = 1; i < N; i++) {
      state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
    }
  }

  /** The next of {@code RandomState.random}: 53 bits of two draws. */
  public double nextDouble() {
    int high = nextInt() >>> 5;
    int low = nextInt() >>> 6;
    return (((long) high << 26) + low) * 0x1.0p-53;
  }

  private int nextInt() {
    if (next == N) {
      twist();
    }
    int y = state[next++];
    y ^= y >>> 11;
    y ^= y << 7 & 0x9d2c5680;
    y ^= y << 15 & 0xefc60000;
    return y ^ y >>> 18;
  }

  private void twist() {
    for (int i = 0; i < N; i++) {
      int y = (state[i] & 0x80000000) | (state[(i + 1) % N] & 0x7fffffff);
      state[i] = state[(i + M) % N] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
    }
    next = 0;
  }
}

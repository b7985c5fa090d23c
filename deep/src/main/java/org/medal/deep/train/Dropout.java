package org.medal.deep.train;

import org.medal.core.random.KeyedRandom;

/**
 * Dropout in front of the head: each feature is left out with probability ½ and otherwise doubled,
 * so that its mean stays (Srivastava et al., "Dropout: a simple way to prevent neural networks from
 * overfitting", JMLR 15, 2014).
 */
final class Dropout {
  private Dropout() {}

  /** A factor, 0 or 2, for each of {@code length} features. */
  static float[] mask(int length, KeyedRandom random) {
    float[] mask = new float[length];
    long coins = 0;
    for (int i = 0; i < length; i++) {
      coins = i % Long.SIZE == 0 ? random.nextLong() : coins >>> 1;
      mask[i] = 2 * (coins & 1);
    }
    return mask;
  }
}

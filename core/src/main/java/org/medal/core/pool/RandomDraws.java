package org.medal.core.pool;

import org.medal.core.random.KeyedRandom;

/** A random number for each sample, keyed by its id: the order of the rows does not matter. */
public final class RandomDraws {
  private RandomDraws() {}

  /** A number in [0, 1) for each of {@code rows}. */
  public static double[] of(PoolView pool, int[] rows, long seed) {
    double[] draws = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      draws[i] = KeyedRandom.of(seed, pool.id(rows[i]).value()).nextDouble();
    }
    return draws;
  }
}

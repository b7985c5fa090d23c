package org.medal.core.initial;

import org.medal.core.pool.PoolView;
import org.medal.core.pool.Ranking;
import org.medal.core.pool.Selection;
import org.medal.core.random.KeyedRandom;

/** A uniformly random start, independent of the order of the rows. Cost O(P·log n). */
public final class RandomStart implements InitialSet {
  @Override
  public String name() {
    return "random";
  }

  @Override
  public boolean needsFeatures() {
    return false;
  }

  @Override
  public Selection select(PoolView pool, int n, long seed) {
    int[] rows = pool.unlabelled();
    return Ranking.top(pool, rows, draws(pool, rows, seed), n);
  }

  /** A number in [0, 1) for each row, keyed by seed and id. */
  static double[] draws(PoolView pool, int[] rows, long seed) {
    double[] draws = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      draws[i] = KeyedRandom.of(seed, pool.id(rows[i]).value()).nextDouble();
    }
    return draws;
  }
}

package org.medal.core.initial;

import org.medal.core.pool.PoolView;
import org.medal.core.pool.RandomDraws;
import org.medal.core.pool.Ranking;
import org.medal.core.pool.Selection;

/** A uniformly random start, independent of the order of the rows. Cost O(P·log n). */
public final class RandomStart implements InitialSet {
  @Override
  public String name() {
    return "random";
  }

  @Override
  public String utility() {
    return "random number";
  }

  @Override
  public boolean needsFeatures() {
    return false;
  }

  @Override
  public Selection select(PoolView pool, int n, long seed) {
    int[] rows = pool.unlabelled();
    return Ranking.top(pool, rows, RandomDraws.of(pool, rows, seed), n);
  }
}

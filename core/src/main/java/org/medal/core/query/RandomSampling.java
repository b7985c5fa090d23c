package org.medal.core.query;

import java.util.List;
import java.util.Set;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.RandomDraws;

/**
 * Picks uniformly at random without replacement: the baseline that every strategy has to beat.
 *
 * <p>Each sample draws a number in [0, 1) keyed by seed and id, and the highest win; so the picks
 * do not depend on the order of the rows. Cost O(P·log n).
 */
public final class RandomSampling implements ScoringStrategy {
  private static final StrategyCard CARD =
      new StrategyCard("random", List.of(), Set.of(), "random number", "P log n", "");

  @Override
  public StrategyCard card() {
    return CARD;
  }

  @Override
  public double[] scores(PoolView pool, int[] rows, long seed) {
    return RandomDraws.of(pool, rows, seed);
  }
}

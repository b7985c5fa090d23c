package org.medal.lab.strategies;

import java.util.List;
import java.util.Set;
import org.medal.core.pool.PoolView;
import org.medal.core.query.Need;
import org.medal.core.query.ScoringStrategy;
import org.medal.core.query.StrategyCard;

/** Wants the samples of the longest gradients. */
public final class LongestGradient implements ScoringStrategy {
  public static final String NAME = "test-longest-gradient";

  @Override
  public StrategyCard card() {
    return new StrategyCard(NAME, List.of(), Set.of(Need.GRADIENTS), "length", "P C", "a test");
  }

  @Override
  public double[] scores(PoolView pool, int[] rows, long seed) {
    return pool.gradientLengths(rows);
  }
}

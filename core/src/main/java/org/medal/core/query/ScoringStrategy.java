package org.medal.core.query;

import org.medal.core.pool.PoolView;
import org.medal.core.pool.Ranking;
import org.medal.core.pool.Selection;

/**
 * A strategy that gives each sample a utility of its own, whatever else is in the batch: the batch
 * is the top of one ranking.
 */
public interface ScoringStrategy extends QueryStrategy {
  /**
   * The utilities of samples, finite, higher is more wanted.
   *
   * @param rows pool rows; utility i is that of {@code rows[i]}
   * @param seed the only source of randomness
   */
  double[] scores(PoolView pool, int[] rows, long seed);

  /** Whether 0 means worthless and no utility is below, so that it may be divided by seconds. */
  default boolean startsAtZero() {
    return true;
  }

  @Override
  default Selection select(PoolView pool, int batch, long seed) {
    int[] rows = pool.unlabelled();
    return Ranking.top(pool, rows, scores(pool, rows, seed), batch);
  }
}

package org.medal.core.query;

import java.util.Set;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.RandomDraws;
import org.medal.core.pool.Ranking;
import org.medal.core.pool.Selection;

/**
 * Picks uniformly at random without replacement: the baseline that every strategy has to beat.
 *
 * <p>Each sample draws a number in [0, 1) keyed by seed and id, and the highest win; so the picks
 * do not depend on the order of the rows. Cost O(P·log n).
 */
public final class RandomSampling implements QueryStrategy {
  @Override
  public String name() {
    return "random";
  }

  @Override
  public String utility() {
    return "random number";
  }

  @Override
  public Set<Need> needs() {
    return Set.of();
  }

  @Override
  public Selection select(PoolView pool, int batch, long seed) {
    int[] rows = pool.unlabelled();
    return Ranking.top(pool, rows, RandomDraws.of(pool, rows, seed), batch);
  }
}

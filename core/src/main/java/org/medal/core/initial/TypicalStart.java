package org.medal.core.initial;

import org.medal.core.cluster.TypicalPoints;
import org.medal.core.pool.GreedyPicks;
import org.medal.core.pool.IdOrder;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;

/**
 * A start with typical samples, TypiClust with nothing labelled: min(n, 500) clusters by k-means,
 * and of each, largest first, the sample with the smallest mean distance to its 20 nearest
 * neighbours in the cluster; the utility is the inverse of that mean.
 *
 * <p>Descriptors are [P, d]; clusters, ties, cost and memory are those of {@link TypicalPoints}.
 * Source: Hacohen, Dekel and Weinshall, Active Learning on a Budget, ICML 2022.
 */
public final class TypicalStart implements InitialSet {
  @Override
  public String name() {
    return "typical";
  }

  @Override
  public String utility() {
    return "typicality (1 / mean distance to 20 neighbours)";
  }

  @Override
  public boolean needsFeatures() {
    return true;
  }

  @Override
  public Selection select(PoolView pool, int n, long seed) {
    int[] rows = IdOrder.of(pool, pool.unlabelled());
    GreedyPicks picks = new GreedyPicks(pool, rows, n);
    TypicalPoints.choose(pool.features(rows), new boolean[rows.length], rows, n, seed)
        .forEach(chosen -> picks.take(chosen.point(), chosen.utility()));
    return picks.selection();
  }
}

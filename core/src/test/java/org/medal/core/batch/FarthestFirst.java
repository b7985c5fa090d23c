package org.medal.core.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.medal.core.distance.Distance;
import org.medal.core.pool.GreedyPicks;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.query.Need;
import org.medal.core.query.QueryStrategy;
import org.medal.core.query.StrategyCard;

/** The row farthest from what is labelled and picked, one after the other. */
final class FarthestFirst implements QueryStrategy {
  @Override
  public StrategyCard card() {
    return new StrategyCard("farthest", List.of(), Set.of(Need.FEATURES), "distance", "P N d", "");
  }

  @Override
  public Selection select(PoolView pool, int batch, long seed) {
    int[] rows = pool.unlabelled();
    double[] nearest = start(pool, rows);
    for (int row : pool.labelled()) {
      approach(pool, rows, nearest, row);
    }
    GreedyPicks picks = new GreedyPicks(pool, rows, batch);
    while (picks.open()) {
      int best = picks.best(i -> nearest[i]);
      picks.take(best, nearest[best]);
      approach(pool, rows, nearest, rows[best]);
    }
    return picks.selection();
  }

  /** Where nothing is near, the largest first feature decides. */
  static double[] start(PoolView pool, int[] rows) {
    return Arrays.stream(rows)
        .mapToDouble(row -> 100 + pool.features(new int[] {row}).row(0)[0])
        .toArray();
  }

  /** {@code nearest[i]} is the least of its start and the distances of {@code rows[i]} so far. */
  static void approach(PoolView pool, int[] rows, double[] nearest, int row) {
    double[] from = pool.features(new int[] {row}).row(0);
    for (int i = 0; i < rows.length; i++) {
      double[] to = pool.features(new int[] {rows[i]}).row(0);
      nearest[i] = Math.min(nearest[i], Distance.EUCLIDEAN.between(from, to));
    }
  }
}

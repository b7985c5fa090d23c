package org.medal.core.query;

import java.util.List;
import java.util.Set;
import org.medal.core.data.Matrix;
import org.medal.core.distance.SquaredDistances;
import org.medal.core.pool.GreedyPicks;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;

/**
 * Covers the pool with few balls: picks, one after the other, the sample farthest from the nearest
 * labelled one or pick.
 *
 * <p>x* = argmax min d(f(xᵢ), f(x)) over labelled samples and picks xᵢ, d Euclidean; the utility is
 * that distance, which never grows from pick to pick and is at most twice the smallest radius that
 * as many balls can have.
 *
 * <p>Features are [P, d]. Cost O(P·(N + n)·d) at worst, usually a small part of it, as most rows
 * are ruled out by the first few distances; memory O(P + (N + n)·d) beside the features.
 *
 * <p>Ties go to the lower row. The seed is not used. With nothing labelled the first pick is the
 * sample of largest norm, which is its utility.
 *
 * <p>Source: Sener and Savarese, Active Learning for Convolutional Neural Networks: A Core-Set
 * Approach, ICLR 2018, Algorithm 1 (k-Center-Greedy); Gonzalez, 1985.
 */
public final class KCenter implements QueryStrategy {
  private static final StrategyCard CARD =
      new StrategyCard(
          "k-center",
          List.of("coreset", "core-set"),
          Set.of(Need.FEATURES),
          "distance to the nearest labelled sample or pick",
          "P (N + n) d",
          "Sener and Savarese 2018, alg. 1");

  @Override
  public StrategyCard card() {
    return CARD;
  }

  @Override
  public Selection select(PoolView pool, int batch, long seed) {
    int[] rows = pool.unlabelled();
    Matrix features = pool.features(rows);
    GreedyPicks picks = new GreedyPicks(pool, rows, batch);
    Matrix labelled = pool.features(pool.labelled());
    boolean alone = labelled.rows() == 0;
    if (alone && picks.open()) {
      double[] norms = norms(features);
      int largest = picks.best(i -> norms[i]);
      picks.take(largest, Math.sqrt(norms[largest]));
      labelled = features.view(new int[] {largest});
    }
    LazyDistances distances = new LazyDistances(features, labelled, rows);
    while (picks.open()) {
      int farthest = distances.removeFarthest();
      if (!picks.isTaken(farthest)) {
        picks.take(farthest, Math.sqrt(distances.squared(farthest)));
        distances.add(features.row(farthest));
      }
    }
    return picks.selection();
  }

  private static double[] norms(Matrix features) {
    double[] norms = new double[features.rows()];
    double[] origin = new double[features.columns()];
    for (int i = 0; i < norms.length; i++) {
      norms[i] = SquaredDistances.between(features.row(i), origin);
    }
    return norms;
  }
}

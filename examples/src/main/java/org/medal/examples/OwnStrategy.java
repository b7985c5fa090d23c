package org.medal.examples;

import java.util.List;
import java.util.Set;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.distance.Distance;
import org.medal.core.learn.FittedModel;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.query.Need;
import org.medal.core.query.ScoringStrategy;
import org.medal.core.query.StrategyCard;
import org.medal.core.uncertainty.Uncertainty;

/** A strategy of one's own, asked for the next ten of 200 cells. */
public final class OwnStrategy {
  private OwnStrategy() {}

  // tag::OwnStrategy
  /** Uncertain and typical: entropy × mean similarity to all unlabelled rows. O(P²·d). */
  record DenseEntropy() implements ScoringStrategy {
    @Override
    public StrategyCard card() {
      Set<Need> needs = Set.of(Need.PROBABILITIES, Need.FEATURES);
      String utility = "entropy (nats) x similarity";
      return new StrategyCard("dense-entropy", List.of(), needs, utility, "P^2 d", "our lab");
    }

    @Override
    public double[] scores(PoolView pool, int[] rows, long seed) {
      Probabilities p = pool.probabilities(rows);
      Matrix x = pool.features(rows);
      double[] utilities = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        for (int j = 0; j < rows.length; j++) {
          utilities[i] += 1 / (1 + Distance.EUCLIDEAN.between(x.row(i), x.row(j)));
        }
        utilities[i] *= Uncertainty.ENTROPY.of(p.row(i)) / rows.length;
      }
      return utilities;
    }
  }

  // end::OwnStrategy

  public static void main(String[] args) {
    List<SampleId> cells = Cells.named(0, 200);
    int[] labels = new int[200];
    for (int i = 0; i < 200; i++) {
      labels[i] = i < 20 ? Cells.kind(cells.get(i)) : PoolView.UNLABELLED;
    }
    NearestMean learner = new NearestMean(Cells::measured, Cells.KINDS);
    try (FittedModel model = learner.fit(Cells.examined(cells.subList(0, 20)), 0, 0)) {
      PoolView pool =
          new ArrayPool(cells, labels, model.probabilities(cells), model.features(cells));
      Selection next = new DenseEntropy().select(pool, 10, 0);
      next.picks().forEach(pick -> System.out.printf("%s %.4f%n", pick.id(), pick.utility()));
    }
  }
}

package org.medal.core.query;

import java.util.List;
import java.util.Set;
import org.medal.core.data.Matrix;
import org.medal.core.data.Names;
import org.medal.core.pool.GreedyPicks;
import org.medal.core.pool.IdOrder;
import org.medal.core.pool.Pick;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Ranking;
import org.medal.core.pool.Selection;
import org.medal.core.uncertainty.Uncertainty;

/**
 * MedAL: of the M unlabelled samples of highest predictive entropy, picks n, one after the other,
 * each the one farthest from all labelled samples and the picks before it.
 *
 * <p>s(x) = 1/N · Σᵢ d(f(xᵢ), f(x)) and x* = argmax s(x) over the candidates; entropy in nats. The
 * candidates are chosen once per query.
 *
 * <p>Probabilities are [P, C], features [·, d], read only for candidates and labelled rows. Cost
 * O(P·C + P·log M + M·(N + n)·d) time, O(M·d) memory.
 *
 * <p>Ties go to the lower row. The seed is not used. With nothing labelled yet the first pick is
 * the candidate of highest entropy, at utility 0.
 *
 * <p>Source: Smailagic et al., MedAL, ICMLA 2018, Eq. 1 and 2.
 *
 * @param options M, distance and aggregation
 */
public record Medal(MedalOptions options) implements QueryStrategy {
  @Override
  public StrategyCard card() {
    return new StrategyCard(
        "medal",
        List.of(),
        Set.of(Need.PROBABILITIES, Need.FEATURES),
        Names.of(options.aggregation()) + " " + Names.of(options.distance()) + " distance",
        "P C + M (N + n) d",
        "Smailagic et al. 2018, eq. 1 and 2");
  }

  @Override
  public Selection select(PoolView pool, int batch, long seed) {
    int[] candidates = candidates(pool, batch);
    double[][] features = pool.features(candidates).copyRows(identity(candidates.length));
    Matrix labelled = pool.features(IdOrder.of(pool, pool.labelled()));
    UnitScaling scaling =
        options.scaleToUnit() ? UnitScaling.of(labelled, features) : UnitScaling.NONE;
    for (double[] candidate : features) {
      scaling.apply(candidate);
    }
    RunningDistance distances = options.aggregation().start(features, options.distance());
    double[] reference = new double[labelled.columns()];
    for (int i = 0; i < labelled.rows(); i++) {
      labelled.copyRow(i, reference);
      scaling.apply(reference);
      distances.add(reference);
    }
    return greedy(new GreedyPicks(pool, candidates, batch), features, distances);
  }

  /** The M unlabelled rows of highest entropy, highest first. */
  private int[] candidates(PoolView pool, int batch) {
    int[] rows = pool.unlabelled();
    double[] entropies = UncertaintySampling.scores(Uncertainty.ENTROPY, pool.probabilities(rows));
    return Ranking.top(pool, rows, entropies, options.candidatesFor(batch)).picks().stream()
        .mapToInt(Pick::row)
        .toArray();
  }

  private static Selection greedy(
      GreedyPicks picks, double[][] features, RunningDistance distances) {
    while (picks.open()) {
      // with nothing to be far from, the candidate of highest entropy, which stands first
      boolean alone = distances.references() == 0;
      int best = alone ? 0 : picks.best(distances::of);
      picks.take(best, alone ? 0 : distances.of(best));
      distances.add(features[best]);
    }
    return picks.selection();
  }

  private static int[] identity(int n) {
    int[] rows = new int[n];
    for (int i = 0; i < n; i++) {
      rows[i] = i;
    }
    return rows;
  }
}

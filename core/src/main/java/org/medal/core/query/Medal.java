package org.medal.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.medal.core.data.Matrix;
import org.medal.core.data.Names;
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
  public String name() {
    return "medal";
  }

  @Override
  public String utility() {
    return Names.of(options.aggregation()) + " " + Names.of(options.distance()) + " distance";
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.PROBABILITIES, Need.FEATURES);
  }

  @Override
  public Selection select(PoolView pool, int batch, long seed) {
    int[] candidates = candidates(pool, batch);
    double[][] features = pool.features(candidates).copyRows(identity(candidates.length));
    Matrix labelled = pool.features(pool.labelled());
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
    return new Selection(greedy(pool, candidates, features, distances, batch), batch);
  }

  /** The M unlabelled rows of highest entropy, highest first. */
  private int[] candidates(PoolView pool, int batch) {
    int[] rows = pool.unlabelled();
    double[] entropies = UncertaintySampling.scores(Uncertainty.ENTROPY, pool.probabilities(rows));
    return Ranking.top(pool, rows, entropies, options.candidatesFor(batch)).picks().stream()
        .mapToInt(Pick::row)
        .toArray();
  }

  private static List<Pick> greedy(
      PoolView pool, int[] rows, double[][] features, RunningDistance distances, int batch) {
    List<Pick> picks = new ArrayList<>();
    boolean[] taken = new boolean[rows.length];
    while (picks.size() < Math.min(batch, rows.length)) {
      int best = distances.references() == 0 ? 0 : farthest(rows, taken, distances);
      double utility = distances.references() == 0 ? 0 : distances.of(best);
      picks.add(new Pick(rows[best], pool.id(rows[best]), utility));
      taken[best] = true;
      distances.add(features[best]);
    }
    return picks;
  }

  private static int farthest(int[] rows, boolean[] taken, RunningDistance distances) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < rows.length; i++) {
      if (taken[i]) {
        continue;
      }
      double value = distances.of(i);
      if (best < 0 || value > most || (value == most && rows[i] < rows[best])) {
        best = i;
        most = value;
      }
    }
    return best;
  }

  private static int[] identity(int n) {
    int[] rows = new int[n];
    for (int i = 0; i < n; i++) {
      rows[i] = i;
    }
    return rows;
  }
}

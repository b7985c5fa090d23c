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
import org.medal.core.uncertainty.EntropyFormula;

/**
 * MedAL: of the M unlabelled samples of highest predictive entropy, picks n, one after the other,
 * each the one farthest from all labelled samples and, unless all are picked at once, from the
 * picks before it.
 *
 * <p>s(x) = 1/N · Σᵢ d(f(xᵢ), f(x)) and x* = argmax s(x) over the candidates; entropy in nats. The
 * candidates are chosen once per query. The utility of a pick is s(x) at the moment of the pick:
 * with {@link BatchPicking#GREEDY} N grows by one a pick, with {@link BatchPicking#AT_ONCE} it does
 * not, and the batch is the n candidates of largest s.
 *
 * <p>Probabilities are [P, C], features [·, d], read only for candidates and labelled rows. Cost
 * O(P·C + P·log M + M·(N + n)·d) time, O(M·d) memory; of the N labelled rows 256 are copied at a
 * time.
 *
 * <p>Ties go to the lower row. The seed is not used. With nothing labelled yet there is nothing to
 * be far from: the first pick, and at once all, are the candidates of highest entropy, at utility
 * 0.
 *
 * <p>Source: Smailagic et al., MedAL, ICMLA 2018, Eq. 1 and 2.
 *
 * @param options M, distance and aggregation, and what ablations change
 */
public record Medal(MedalOptions options) implements QueryStrategy {
  /** Labelled rows copied at a time. */
  private static final int REFERENCES = 256;

  @Override
  public StrategyCard card() {
    return new StrategyCard(
        "medal",
        List.of(),
        Set.of(Need.PROBABILITIES, Need.FEATURES),
        utilityOf(options),
        "P C + M (N + n) d",
        "Smailagic et al. 2018, eq. 1 and 2");
  }

  private static String utilityOf(MedalOptions options) {
    String distance =
        Names.of(options.aggregation()) + " " + Names.of(options.distance()) + " distance";
    String picking =
        options.picking() == BatchPicking.AT_ONCE ? " to the labelled, picked at once" : "";
    return options.entropy() == EntropyFormula.CORRECT
        ? distance + picking
        : distance + picking + "; candidates by " + UncertaintySampling.PUBLISHED_CODE;
  }

  @Override
  public Selection select(PoolView pool, int batch, long seed) {
    int[] candidates = candidates(pool, batch);
    double[][] features = pool.features(candidates).copyRows(range(0, candidates.length));
    Matrix labelled = pool.features(IdOrder.of(pool, pool.labelled()));
    UnitScaling scaling =
        options.scaleToUnit() ? UnitScaling.of(labelled, features) : UnitScaling.NONE;
    for (double[] candidate : features) {
      scaling.apply(candidate);
    }
    RunningDistance distances = options.aggregation().start(features, options.distance());
    for (int first = 0; first < labelled.rows(); first += REFERENCES) {
      int count = Math.min(REFERENCES, labelled.rows() - first);
      double[][] references = labelled.copyRows(range(first, count));
      for (double[] reference : references) {
        scaling.apply(reference);
      }
      distances.add(references);
    }
    return picked(new GreedyPicks(pool, candidates, batch), features, distances);
  }

  /** The M unlabelled rows of highest entropy, highest first. */
  private int[] candidates(PoolView pool, int batch) {
    int[] rows = pool.unlabelled();
    double[] entropies = UncertaintySampling.scores(options.entropy(), pool.probabilities(rows));
    return Ranking.top(pool, rows, entropies, options.candidatesFor(batch)).picks().stream()
        .mapToInt(Pick::row)
        .toArray();
  }

  private Selection picked(GreedyPicks picks, double[][] features, RunningDistance distances) {
    while (picks.open()) {
      // with nothing to be far from, the candidates in the order of their entropy
      boolean alone = distances.references() == 0;
      int best = alone ? picks.size() : picks.best(distances::of);
      picks.take(best, alone ? 0 : distances.of(best));
      if (options.picking() == BatchPicking.GREEDY) {
        distances.add(features[best]);
      }
    }
    return picks.selection();
  }

  private static int[] range(int first, int count) {
    int[] rows = new int[count];
    for (int i = 0; i < count; i++) {
      rows[i] = first + i;
    }
    return rows;
  }
}

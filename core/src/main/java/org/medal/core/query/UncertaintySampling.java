package org.medal.core.query;

import java.util.List;
import java.util.Set;
import org.medal.core.data.Names;
import org.medal.core.data.Probabilities;
import org.medal.core.pool.PoolView;
import org.medal.core.uncertainty.Uncertainty;

/**
 * Picks the samples of which the model is least sure, by one {@link Uncertainty} of their class
 * probabilities: {@code entropy} −Σ p·ln p in nats, {@code margin} 1 − (p₁ − p₂), or {@code
 * least-confidence} 1 − p₁.
 *
 * <p>Probabilities are [P, C], rows sum to 1. Cost O(P·C + P·log n). Deterministic; the seed is not
 * used. Source: Settles, Active Learning Literature Survey, 2009, section 3.1; the paper, II-4.
 *
 * @param measure the uncertainty that is ranked by
 */
public record UncertaintySampling(Uncertainty measure) implements ScoringStrategy {
  @Override
  public StrategyCard card() {
    return new StrategyCard(
        Names.of(measure),
        measure == Uncertainty.MARGIN ? List.of("breaking-ties") : List.of(),
        Set.of(Need.PROBABILITIES),
        switch (measure) {
          case ENTROPY -> "predictive entropy (nats)";
          case MARGIN -> "1 - (p1 - p2)";
          case LEAST_CONFIDENCE -> "1 - p1";
        },
        "P C",
        "Settles 2009, sec. 3.1");
  }

  @Override
  public double[] scores(PoolView pool, int[] rows, long seed) {
    return scores(measure, pool.probabilities(rows));
  }

  /** The uncertainty of every row. */
  static double[] scores(Uncertainty measure, Probabilities probabilities) {
    double[] scores = new double[probabilities.rows()];
    double[] p = new double[probabilities.classes()];
    for (int i = 0; i < scores.length; i++) {
      probabilities.copyRow(i, p);
      scores[i] = measure.of(p);
    }
    return scores;
  }
}

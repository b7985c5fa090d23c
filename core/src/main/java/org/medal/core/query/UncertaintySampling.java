package org.medal.core.query;

import java.util.Set;
import org.medal.core.data.Names;
import org.medal.core.data.Probabilities;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Ranking;
import org.medal.core.pool.Selection;
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
public record UncertaintySampling(Uncertainty measure) implements QueryStrategy {
  @Override
  public String name() {
    return Names.of(measure);
  }

  @Override
  public String utility() {
    return switch (measure) {
      case ENTROPY -> "predictive entropy (nats)";
      case MARGIN -> "1 - (p1 - p2)";
      case LEAST_CONFIDENCE -> "1 - p1";
    };
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.PROBABILITIES);
  }

  @Override
  public Selection select(PoolView pool, int batch, long seed) {
    int[] rows = pool.unlabelled();
    return Ranking.top(pool, rows, scores(measure, pool.probabilities(rows)), batch);
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

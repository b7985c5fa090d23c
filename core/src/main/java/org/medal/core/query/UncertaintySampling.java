package org.medal.core.query;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.medal.core.data.Names;
import org.medal.core.data.Probabilities;
import org.medal.core.pool.PoolView;
import org.medal.core.uncertainty.EntropyFormula;
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
 * @param formula of the entropy, which nothing but an ablation has otherwise than correct
 */
public record UncertaintySampling(Uncertainty measure, EntropyFormula formula)
    implements ScoringStrategy {
  /** What users are told of an entropy that is none. */
  static final String PUBLISHED_CODE = "entropy with the published code's wrong sign (nats)";

  /** By the correct formula. */
  public UncertaintySampling(Uncertainty measure) {
    this(measure, EntropyFormula.CORRECT);
  }

  @Override
  public StrategyCard card() {
    return new StrategyCard(
        Names.of(measure),
        measure == Uncertainty.MARGIN ? List.of("breaking-ties") : List.of(),
        Set.of(Need.PROBABILITIES),
        switch (measure) {
          case ENTROPY -> byPublishedCode() ? PUBLISHED_CODE : "predictive entropy (nats)";
          case MARGIN -> "1 - (p1 - p2)";
          case LEAST_CONFIDENCE -> "1 - p1";
        },
        "P C",
        "Settles 2009, sec. 3.1");
  }

  private boolean byPublishedCode() {
    return measure == Uncertainty.ENTROPY && formula == EntropyFormula.AS_PUBLISHED_CODE;
  }

  @Override
  public double[] scores(PoolView pool, int[] rows, long seed) {
    Probabilities probabilities = pool.probabilities(rows);
    return measure == Uncertainty.ENTROPY
        ? scores(formula, probabilities)
        : scores(measure, probabilities);
  }

  /** The published code's entropy falls below 0. */
  @Override
  public boolean startsAtZero() {
    return !byPublishedCode();
  }

  /** The uncertainty of every row. */
  static double[] scores(Uncertainty measure, Probabilities probabilities) {
    return scores(measure::of, probabilities);
  }

  /**
   * The entropy of every row.
   *
   * @throws org.medal.core.data.UsageException if the formula is not for so many classes
   */
  static double[] scores(EntropyFormula formula, Probabilities probabilities) {
    formula.requireClasses(probabilities.classes());
    return scores(formula::of, probabilities);
  }

  private static double[] scores(ToDoubleFunction<double[]> measure, Probabilities probabilities) {
    double[] scores = new double[probabilities.rows()];
    double[] p = new double[probabilities.classes()];
    for (int i = 0; i < scores.length; i++) {
      probabilities.copyRow(i, p);
      scores[i] = measure.applyAsDouble(p);
    }
    return scores;
  }
}

package org.medal.core.query;

import org.medal.core.uncertainty.Uncertainty;

/** The loss that a model expects of its own predictions p, when p are the odds of the truth. */
public enum ExpectedLoss {
  /** The expected log loss −Σ p·ln p, in nats. */
  LOG(Uncertainty.ENTROPY),
  /** The expected share of errors, 1 − max p. */
  ZERO_ONE(Uncertainty.LEAST_CONFIDENCE);

  private final Uncertainty measure;

  ExpectedLoss(Uncertainty measure) {
    this.measure = measure;
  }

  /** The expected loss summed over samples: rows = samples, columns = classes. */
  double sum(double[][] probabilities) {
    double sum = 0;
    for (double[] p : probabilities) {
      sum += measure.of(p);
    }
    return sum;
  }
}

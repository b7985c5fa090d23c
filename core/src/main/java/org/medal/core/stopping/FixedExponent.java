package org.medal.core.stopping;

/**
 * Least squares of power laws of one exponent to a measured curve: limit and drop are then those of
 * a straight line in n^(−exponent).
 */
final class FixedExponent {
  private final double exponent;
  private final int first;
  private final double[] fall;
  private final double[] accuracy;

  /** For increasing numbers of labels, at least two, and an accuracy between 0 and 1 at each. */
  FixedExponent(int[] labelled, double[] accuracy, double exponent) {
    this.exponent = exponent;
    this.first = labelled[0];
    this.accuracy = accuracy;
    this.fall = new double[labelled.length];
    for (int i = 0; i < fall.length; i++) {
      fall[i] = PowerLaw.fall(labelled[i], first, exponent);
    }
  }

  /** The best law: drop not negative, limit at most 1. */
  PowerLaw best() {
    double drop = Math.max(0, -slope());
    double limit = mean(accuracy) + drop * mean(fall);
    return limit <= 1
        ? new PowerLaw(limit, drop, exponent, first)
        : new PowerLaw(1, dropBelowOne(), exponent, first);
  }

  /** The sum of squared residuals of the best law with a given drop. */
  double residual(double drop) {
    double limit = Math.min(1, mean(accuracy) + drop * mean(fall));
    double sum = 0;
    for (int i = 0; i < fall.length; i++) {
      double residual = accuracy[i] - (limit - drop * fall[i]);
      sum += residual * residual;
    }
    return sum;
  }

  private double slope() {
    double fallMean = mean(fall);
    double accuracyMean = mean(accuracy);
    double product = 0;
    double square = 0;
    for (int i = 0; i < fall.length; i++) {
      product += (fall[i] - fallMean) * (accuracy[i] - accuracyMean);
      square += (fall[i] - fallMean) * (fall[i] - fallMean);
    }
    return product / square;
  }

  private double dropBelowOne() {
    double product = 0;
    double square = 0;
    for (int i = 0; i < fall.length; i++) {
      product += fall[i] * (1 - accuracy[i]);
      square += fall[i] * fall[i];
    }
    return product / square;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}

package org.medal.lab.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The range of k independent standard normal values (the studentised range with infinitely many
 * degrees of freedom): P(range ≤ q) = k ∫ φ(z)·[Φ(z) − Φ(z − q)]^(k−1) dz, z the largest value. The
 * integral is a sum over equal steps, which for so smooth a function that vanishes at both ends is
 * exact to about ten digits.
 */
final class StudentizedRange {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double STEP = 1 / 32.0;
  private static final int STEPS = 320;

  private StudentizedRange() {}

  /** The probability that the range of {@code k} values is at most {@code q}. */
  static double probability(double q, int k) {
    double sum = 0;
    for (int i = -STEPS; i <= STEPS; i++) {
      double z = i * STEP;
      double rest = NORMAL.cumulativeProbability(z) - NORMAL.cumulativeProbability(z - q);
      sum += NORMAL.density(z) * Math.pow(rest, k - 1);
    }
    return k * sum * STEP;
  }

  /**
   * The range that is not exceeded with a probability, to 1e-10.
   *
   * @param k at least two values
   */
  static double quantile(double probability, int k) {
    double low = 0;
    double high = 2 * STEPS * STEP;
    while (high - low > 1e-10) {
      double middle = (low + high) / 2;
      if (probability(middle, k) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}

package org.medal.core.stopping;

/** Student's t distribution with whole degrees of freedom. */
final class StudentT {
  private static final int HALVINGS = 100;

  private StudentT() {}

  /**
   * The t that is exceeded in absolute value with probability 1 − {@code level}. O(degrees).
   *
   * @param level between 0 and 1
   * @param degrees of freedom, at least 1
   */
  static double twoSided(double level, int degrees) {
    double low = 0;
    double high = Math.PI / 2;
    for (int i = 0; i < HALVINGS; i++) {
      double angle = (low + high) / 2;
      if (probability(angle, degrees) < level) {
        low = angle;
      } else {
        high = angle;
      }
    }
    return Math.sqrt(degrees) * Math.tan((low + high) / 2);
  }

  /** P(|T| ≤ √ν·tan θ): Abramowitz and Stegun, 26.7.3 (odd ν) and 26.7.4 (even ν). */
  private static double probability(double angle, int degrees) {
    boolean odd = degrees % 2 == 1;
    double squared = Math.cos(angle) * Math.cos(angle);
    double term = odd ? Math.cos(angle) : 1;
    double sum = degrees == 1 ? 0 : term;
    for (int k = odd ? 3 : 2; k < degrees; k += 2) {
      term *= squared * (k - 1) / k;
      sum += term;
    }
    double series = Math.sin(angle) * sum;
    return odd ? 2 / Math.PI * (angle + series) : series;
  }
}

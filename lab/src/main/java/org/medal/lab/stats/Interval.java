package org.medal.lab.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A mean with its 95 % confidence interval over repeated runs.
 *
 * @param mean the mean
 * @param low lower end; equal to the mean when there is one value only
 * @param high upper end
 */
public record Interval(double mean, double low, double high) {
  private static final double NORMAL = 1.959963984540054;

  /**
   * Student's t interval of the mean of independent values. With the handful of seeds that runs are
   * repeated with, a percentile bootstrap would be too narrow.
   */
  public static Interval ofMean(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    int n = values.length;
    if (n == 1) {
      return new Interval(mean, mean, mean);
    }
    double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
    double error = Math.sqrt(squares / (n - 1) / n);
    double half = TDistribution.of(n - 1).inverseCumulativeProbability(0.975) * error;
    return new Interval(mean, mean - half, mean + half);
  }

  /**
   * Wilson's interval of a share of independent cases; also good near 0 and 1 and with few cases.
   *
   * <p>Source: Wilson, Probable inference, the law of succession, and statistical inference, 1927;
   * Newcombe, Two-sided confidence intervals for the single proportion, 1998.
   *
   * @param hits from 0 to {@code cases}
   * @param cases at least one
   */
  public static Interval ofShare(int hits, int cases) {
    double share = (double) hits / cases;
    double z = NORMAL * NORMAL / cases;
    double centre = (share + z / 2) / (1 + z);
    double half = Math.sqrt(z * (share * (1 - share) + z / 4)) / (1 + z);
    return new Interval(share, Math.max(0, centre - half), Math.min(1, centre + half));
  }
}

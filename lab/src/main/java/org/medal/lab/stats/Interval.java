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
}

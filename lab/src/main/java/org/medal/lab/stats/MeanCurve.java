package org.medal.lab.stats;

import java.util.Arrays;

/**
 * The learning curve of the mean over a strategy's runs, of all of them or of a resample. Its
 * points are the numbers of labels at which any run was evaluated; the others lie on the straight
 * line between their rounds.
 */
final class MeanCurve {
  /** A mean that rounding alone keeps below a level has reached it. */
  private static final double ROUNDING = 1e-12;

  private final int[] labelled;

  /** One row a point, one column a run. */
  private final double[][] values;

  MeanCurve(StrategyRuns runs, Metric metric) {
    this.labelled = runs.evaluated(runs.range());
    this.values =
        Arrays.stream(labelled).mapToObj(count -> runs.at(metric, count)).toArray(double[][]::new);
  }

  /**
   * The first point at which the mean is at least {@code level}; infinite if there is none.
   *
   * @param times how often each run counts
   */
  double labelsTo(double level, int[] times) {
    for (int point = 0; point < labelled.length; point++) {
      if (Resamples.mean(values[point], times) >= level - ROUNDING) {
        return labelled[point];
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}

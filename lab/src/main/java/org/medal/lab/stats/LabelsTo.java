package org.medal.lab.stats;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * How many labels a strategy needs until its mean accuracy reaches a level: the first number of
 * labels at which one of its runs was evaluated and the mean is that high. Between two rounds
 * nothing is claimed, so the answer is as coarse as the batches.
 *
 * <p>The 95 % interval is that of the percentile bootstrap over the seeds, whatever is asked for
 * means, because a number of labels has no symmetric distribution, and may be "never".
 *
 * @param labels the number; empty if the level is not reached
 * @param low lower end of the interval; empty if not reached
 * @param high upper end; empty if more than 2.5 % of the resamples do not reach the level
 */
public record LabelsTo(OptionalInt labels, OptionalInt low, OptionalInt high) {
  /** Searches the labels that all runs of a strategy have, however far other strategies went. */
  public static LabelsTo of(StrategyRuns runs, double accuracy) {
    int seeds = runs.runs().size();
    MeanCurve curve = new MeanCurve(runs, Metric.ACCURACY);
    Resamples resamples = Resamples.of(seeds);
    double[] labels = resamples.each(times -> curve.labelsTo(accuracy, times));
    return new LabelsTo(
        finite(curve.labelsTo(accuracy, once(seeds))),
        finite(resamples.quantile(labels, .025)),
        finite(resamples.quantile(labels, .975)));
  }

  static int[] once(int seeds) {
    int[] times = new int[seeds];
    Arrays.fill(times, 1);
    return times;
  }

  static OptionalInt finite(double value) {
    return Double.isFinite(value) ? OptionalInt.of((int) value) : OptionalInt.empty();
  }
}

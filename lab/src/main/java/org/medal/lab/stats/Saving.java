package org.medal.lab.stats;

import java.util.OptionalInt;

/**
 * How many labels fewer a strategy needs than another to reach an accuracy, see {@link LabelsTo};
 * negative where it needs more. The 95 % interval is that of the percentile bootstrap that draws
 * the same seeds for both.
 *
 * <p>A resample in which only the other never gets there has saved infinitely many labels, one in
 * which only this strategy never does has lost as many; one in which neither does may be either and
 * counts against both ends.
 *
 * @param strategy the one
 * @param against the other
 * @param accuracy what is to be reached
 * @param labels what the one needs
 * @param othersLabels what the other needs
 * @param saved the difference of the two; empty unless both get there
 * @param low lower end of the interval; empty where it is open
 * @param high upper end; empty where it is open
 */
public record Saving(
    String strategy,
    String against,
    double accuracy,
    LabelsTo labels,
    LabelsTo othersLabels,
    OptionalInt saved,
    OptionalInt low,
    OptionalInt high) {

  /** Compares two strategies whose i-th runs are paired. */
  public static Saving of(StrategyRuns runs, StrategyRuns other, double accuracy) {
    int seeds = runs.runs().size();
    MeanCurve curve = new MeanCurve(runs, Metric.ACCURACY);
    MeanCurve others = new MeanCurve(other, Metric.ACCURACY);
    Resamples resamples = Resamples.of(seeds);
    double[] saved =
        resamples.each(times -> others.labelsTo(accuracy, times) - curve.labelsTo(accuracy, times));
    int[] once = LabelsTo.once(seeds);
    return new Saving(
        runs.strategy(),
        other.strategy(),
        accuracy,
        LabelsTo.of(runs, accuracy),
        LabelsTo.of(other, accuracy),
        LabelsTo.finite(others.labelsTo(accuracy, once) - curve.labelsTo(accuracy, once)),
        LabelsTo.finite(resamples.quantile(with(saved, Double.NEGATIVE_INFINITY), .025)),
        LabelsTo.finite(resamples.quantile(with(saved, Double.POSITIVE_INFINITY), .975)));
  }

  /** The differences, of which ∞ − ∞ is not known, with a value for that. */
  private static double[] with(double[] saved, double unknown) {
    double[] filled = saved.clone();
    for (int i = 0; i < filled.length; i++) {
      filled[i] = Double.isNaN(filled[i]) ? unknown : filled[i];
    }
    return filled;
  }
}

package org.medal.lab.stats;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One strategy in one line.
 *
 * @param strategy its name
 * @param seeds how many runs
 * @param areas area under the learning curve of each metric, with interval
 * @param lastAccuracy accuracy at the end of the budget, or at the most labels that all runs had,
 *     with interval
 * @param labelsToTarget labels at which the mean accuracy first reaches the target; empty if never
 * @param pVersusRandom p-value of the paired difference in accuracy's area to {@code random}; empty
 *     where there is nothing to compare
 */
public record StrategySummary(
    String strategy,
    int seeds,
    Map<Metric, Interval> areas,
    Interval lastAccuracy,
    OptionalInt labelsToTarget,
    OptionalDouble pVersusRandom) {
  private static final String BASELINE = "random";

  /** Area under the learning curve of a metric, with its interval. */
  public Interval area(Metric metric) {
    return Objects.requireNonNull(areas.get(metric));
  }

  /**
   * Summarises strategies whose i-th runs are paired, over the numbers of labels at which all runs
   * were evaluated: an area over more labels is no better area. The target is the mean accuracy
   * that {@code random}, or the first strategy where random is missing, has at the end of the
   * budget.
   */
  public static List<StrategySummary> of(List<StrategyRuns> strategies) {
    StrategyRuns baseline =
        strategies.stream()
            .filter(runs -> runs.strategy().equals(BASELINE))
            .findFirst()
            .orElse(strategies.get(0));
    int[] labelled = StrategyRuns.labelled(strategies);
    double target = last(baseline, labelled).mean();
    List<StrategySummary> summaries = new ArrayList<>();
    for (StrategyRuns runs : strategies) {
      Map<Metric, Interval> areas = new EnumMap<>(Metric.class);
      for (Metric metric : Metric.values()) {
        areas.put(metric, Interval.ofMean(runs.areas(metric, labelled)));
      }
      summaries.add(
          new StrategySummary(
              runs.strategy(),
              runs.runs().size(),
              areas,
              last(runs, labelled),
              labelsTo(target, runs, labelled),
              pValue(runs, baseline, labelled)));
    }
    return summaries;
  }

  private static Interval last(StrategyRuns runs, int[] labelled) {
    List<Interval> curve = runs.curve(Metric.ACCURACY, labelled);
    return curve.get(curve.size() - 1);
  }

  private static OptionalInt labelsTo(double target, StrategyRuns runs, int[] labelled) {
    List<Interval> curve = runs.curve(Metric.ACCURACY, labelled);
    for (int i = 0; i < labelled.length; i++) {
      if (curve.get(i).mean() >= target) {
        return OptionalInt.of(labelled[i]);
      }
    }
    return OptionalInt.empty();
  }

  private static OptionalDouble pValue(StrategyRuns runs, StrategyRuns baseline, int[] labelled) {
    boolean comparable =
        baseline.strategy().equals(BASELINE)
            && !runs.strategy().equals(BASELINE)
            && runs.runs().size() > 1;
    if (!comparable) {
      return OptionalDouble.empty();
    }
    double[] ours = runs.areas(Metric.ACCURACY, labelled);
    double[] theirs = baseline.areas(Metric.ACCURACY, labelled);
    double[] differences = new double[ours.length];
    for (int i = 0; i < ours.length; i++) {
      differences[i] = ours[i] - theirs[i];
    }
    return OptionalDouble.of(SignFlips.pValue(differences));
  }
}

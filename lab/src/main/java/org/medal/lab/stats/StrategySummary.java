package org.medal.lab.stats;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * @param versusRandom the paired test of each metric's area against {@code random}; empty where
 *     there is nothing to compare
 */
public record StrategySummary(
    String strategy,
    int seeds,
    Map<Metric, Interval> areas,
    Interval lastAccuracy,
    OptionalInt labelsToTarget,
    Map<Metric, VersusRandom> versusRandom) {
  private static final String BASELINE = "random";

  /** Area under the learning curve of a metric, with its interval. */
  public Interval area(Metric metric) {
    return Objects.requireNonNull(areas.get(metric));
  }

  /** The test of a metric against random; empty where there is nothing to compare. */
  public Optional<VersusRandom> versusRandom(Metric metric) {
    return Optional.ofNullable(versusRandom.get(metric));
  }

  /**
   * Summarises strategies whose i-th runs are paired, over the numbers of labels at which all runs
   * were evaluated: an area over more labels is no better area. Without a target it is the mean
   * accuracy that {@code random}, or the first strategy where random is missing, has at the end of
   * the budget.
   */
  public static List<StrategySummary> of(List<StrategyRuns> strategies, StatisticsOptions options) {
    StrategyRuns baseline =
        strategies.stream()
            .filter(runs -> runs.strategy().equals(BASELINE))
            .findFirst()
            .orElse(strategies.get(0));
    int[] labelled = StrategyRuns.labelled(strategies);
    double target = options.target().orElseGet(() -> last(baseline, labelled).mean());
    Map<String, Map<Metric, VersusRandom>> tests = tests(strategies, baseline, labelled);
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
              tests.getOrDefault(runs.strategy(), Map.of())));
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

  /** The tests by strategy: those of one metric are corrected together. */
  private static Map<String, Map<Metric, VersusRandom>> tests(
      List<StrategyRuns> strategies, StrategyRuns baseline, int[] labelled) {
    Map<String, Map<Metric, VersusRandom>> tests = new HashMap<>();
    if (!baseline.strategy().equals(BASELINE) || baseline.runs().size() < 2) {
      return tests;
    }
    List<StrategyRuns> others =
        strategies.stream().filter(runs -> !runs.strategy().equals(BASELINE)).toList();
    for (Metric metric : Metric.values()) {
      double[] p = others.stream().mapToDouble(o -> p(o, baseline, metric, labelled)).toArray();
      double[] holm = Holm.adjust(p);
      for (int i = 0; i < p.length; i++) {
        tests
            .computeIfAbsent(others.get(i).strategy(), name -> new EnumMap<>(Metric.class))
            .put(metric, new VersusRandom(p[i], holm[i]));
      }
    }
    return tests;
  }

  private static double p(StrategyRuns runs, StrategyRuns baseline, Metric metric, int[] labelled) {
    double[] differences = runs.areas(metric, labelled);
    double[] theirs = baseline.areas(metric, labelled);
    for (int i = 0; i < differences.length; i++) {
      differences[i] -= theirs[i];
    }
    return SignFlips.pValue(differences);
  }
}

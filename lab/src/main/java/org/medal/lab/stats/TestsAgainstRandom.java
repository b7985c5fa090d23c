package org.medal.lab.stats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The paired tests of all strategies against random; those of one metric are corrected together.
 */
final class TestsAgainstRandom {
  private final LabelRange range;
  private final IntervalKind interval;

  TestsAgainstRandom(LabelRange range, IntervalKind interval) {
    this.range = range;
    this.interval = interval;
  }

  /** The tests of one metric, by strategy. */
  Map<String, VersusRandom> of(Metric metric, StrategyRuns random, List<StrategyRuns> others) {
    List<double[]> differences =
        others.stream().map(runs -> differences(metric, runs, random)).toList();
    PValue[] flips = corrected(differences, SignFlips::pValue);
    PValue[] wilcoxon = corrected(differences, Wilcoxon::pValue);
    Map<String, VersusRandom> tests = new HashMap<>();
    for (int i = 0; i < flips.length; i++) {
      double[] paired = differences.get(i);
      Interval students = Interval.ofMean(paired);
      tests.put(
          others.get(i).strategy(),
          new VersusRandom(
              flips[i],
              wilcoxon[i],
              interval.ofMean(paired),
              (students.high() - students.low()) / 2,
              SeedsNeeded.of(paired, others.size())));
    }
    return tests;
  }

  private double[] differences(Metric metric, StrategyRuns runs, StrategyRuns random) {
    double[] differences = runs.areas(metric, range);
    double[] theirs = random.areas(metric, range);
    Arrays.setAll(differences, i -> differences[i] - theirs[i]);
    return differences;
  }

  private static PValue[] corrected(List<double[]> samples, ToDoubleFunction<double[]> test) {
    double[] alone = samples.stream().mapToDouble(test).toArray();
    double[] holm = Holm.adjust(alone);
    PValue[] values = new PValue[alone.length];
    Arrays.setAll(values, i -> new PValue(alone[i], holm[i]));
    return values;
  }
}

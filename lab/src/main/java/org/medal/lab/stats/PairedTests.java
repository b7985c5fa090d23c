package org.medal.lab.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The paired tests of all strategies against one; they are corrected together. */
public final class PairedTests {
  private PairedTests() {}

  /**
   * Tests what each strategy's runs have against what the baseline's have.
   *
   * @param values one number a run, at least two; the i-th is paired with the baseline's i-th
   * @param baseline of the runs that all are compared with
   * @param interval how the intervals of the differences are made
   * @return one test for each of {@code values}
   */
  public static List<PairedTest> of(
      List<double[]> values, double[] baseline, IntervalKind interval) {
    List<double[]> differences = values.stream().map(own -> minus(own, baseline)).toList();
    PValue[] flips = corrected(differences, SignFlips::pValue);
    PValue[] wilcoxon = corrected(differences, Wilcoxon::pValue);
    List<PairedTest> tests = new ArrayList<>();
    for (int i = 0; i < flips.length; i++) {
      double[] paired = differences.get(i);
      Interval students = Interval.ofMean(paired);
      tests.add(
          new PairedTest(
              flips[i],
              wilcoxon[i],
              interval.ofMean(paired),
              (students.high() - students.low()) / 2,
              SeedsNeeded.of(paired, values.size())));
    }
    return tests;
  }

  private static double[] minus(double[] values, double[] baseline) {
    double[] differences = values.clone();
    Arrays.setAll(differences, i -> differences[i] - baseline[i]);
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

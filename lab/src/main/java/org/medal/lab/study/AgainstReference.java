package org.medal.lab.study;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.medal.lab.stats.Holm;
import org.medal.lab.stats.Interval;
import org.medal.lab.stats.IntervalKind;
import org.medal.lab.stats.LabelRange;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.SignFlips;
import org.medal.lab.stats.StrategyRuns;

/** {@code ablations.csv}: what each variant's area under the curve is above the reference's. */
final class AgainstReference {
  private AgainstReference() {}

  /**
   * Differences over the paired seeds, tested; Holm's correction is over all other arms, random
   * among them.
   */
  static String csv(
      List<StrategyRuns> arms, String reference, List<Metric> metrics, IntervalKind interval)
      throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get().print(text)) {
      csv.printRecord("arm", "metric", "seeds", "difference", "ci_low", "ci_high", "p", "p_holm");
      for (Metric metric : metrics) {
        for (List<Object> row : rows(arms, reference, metric, interval)) {
          csv.printRecord(row);
        }
      }
    }
    return text.toString();
  }

  private static List<List<Object>> rows(
      List<StrategyRuns> arms, String reference, Metric metric, IntervalKind interval) {
    LabelRange range = LabelRange.of(arms);
    double[] base = named(arms, reference).areas(metric, range);
    List<StrategyRuns> others =
        arms.stream().filter(arm -> !arm.strategy().equals(reference)).toList();
    double[][] differences =
        others.stream().map(arm -> minus(arm.areas(metric, range), base)).toArray(double[][]::new);
    double[] p = new double[differences.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = SignFlips.pValue(differences[i]);
    }
    double[] holm = Holm.adjust(p);
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      Interval mean = interval.ofMean(differences[i]);
      rows.add(
          List.of(
              others.get(i).strategy(),
              metric.column(),
              base.length,
              mean.mean(),
              mean.low(),
              mean.high(),
              p[i],
              holm[i]));
    }
    return rows;
  }

  private static StrategyRuns named(List<StrategyRuns> arms, String name) {
    return arms.stream().filter(arm -> arm.strategy().equals(name)).findFirst().orElseThrow();
  }

  private static double[] minus(double[] values, double[] base) {
    double[] differences = values.clone();
    for (int i = 0; i < differences.length; i++) {
      differences[i] -= base[i];
    }
    return differences;
  }
}

package org.medal.lab.study;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.medal.lab.stats.Interval;
import org.medal.lab.stats.IntervalKind;
import org.medal.lab.stats.LabelRange;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.PairedTest;
import org.medal.lab.stats.PairedTests;
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
    List<PairedTest> tests =
        PairedTests.of(
            others.stream().map(arm -> arm.areas(metric, range)).toList(), base, interval);
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < tests.size(); i++) {
      rows.add(row(others.get(i).strategy(), metric, base.length, tests.get(i)));
    }
    return rows;
  }

  private static List<Object> row(String arm, Metric metric, int seeds, PairedTest test) {
    Interval mean = test.difference();
    return List.of(
        arm,
        metric.column(),
        seeds,
        mean.mean(),
        mean.low(),
        mean.high(),
        test.signFlips().alone(),
        test.signFlips().holm());
  }

  private static StrategyRuns named(List<StrategyRuns> arms, String name) {
    return arms.stream().filter(arm -> arm.strategy().equals(name)).findFirst().orElseThrow();
  }
}

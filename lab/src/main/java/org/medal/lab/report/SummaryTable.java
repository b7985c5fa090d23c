package org.medal.lab.report;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.medal.lab.ledger.WholeFile;
import org.medal.lab.stats.Interval;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.StrategySummary;
import org.medal.lab.stats.VersusRandom;

/** The table of strategies, as CSV and as HTML. */
final class SummaryTable {
  private SummaryTable() {}

  static void write(Path file, List<StrategySummary> summaries) throws IOException {
    StringWriter text = new StringWriter();
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    try (CSVPrinter csv = format.print(text)) {
      csv.printRecord(header());
      for (StrategySummary summary : summaries) {
        csv.printRecord(row(summary));
      }
    }
    WholeFile.write(file, text.toString());
  }

  private static List<String> header() {
    List<String> header = new ArrayList<>(List.of("strategy", "seeds"));
    for (Metric metric : Metric.values()) {
      String area = "aulc_" + metric.column();
      header.addAll(List.of(area, area + "_ci_low", area + "_ci_high"));
    }
    header.addAll(List.of("final_accuracy", "final_accuracy_ci_low", "final_accuracy_ci_high"));
    for (Metric metric : Metric.values()) {
      if (metric != Metric.ACCURACY) {
        header.add("p_vs_random_" + metric.column());
      }
      header.add("p_vs_random_" + metric.column() + "_holm");
    }
    header.addAll(List.of("labels_to_target", "p_vs_random"));
    return header;
  }

  private static List<Object> row(StrategySummary summary) {
    List<Object> row = new ArrayList<>(List.of(summary.strategy(), summary.seeds()));
    for (Metric metric : Metric.values()) {
      Interval area = summary.area(metric);
      row.addAll(List.of(area.mean(), area.low(), area.high()));
    }
    Interval last = summary.lastAccuracy();
    row.addAll(List.of(last.mean(), last.low(), last.high()));
    for (Metric metric : Metric.values()) {
      if (metric != Metric.ACCURACY) {
        row.add(cell(summary.versusRandom(metric).map(VersusRandom::p)));
      }
      row.add(cell(summary.versusRandom(metric).map(VersusRandom::holm)));
    }
    row.add(summary.labelsToTarget().isPresent() ? summary.labelsToTarget().getAsInt() : "");
    row.add(cell(summary.versusRandom(Metric.ACCURACY).map(VersusRandom::p)));
    return row;
  }

  private static Object cell(Optional<Double> value) {
    return value.isPresent() ? value.get() : "";
  }

  static void append(Html html, List<StrategySummary> summaries) {
    html.raw("<div class=\"scroll\"><table>\n")
        .row(
            "th",
            "strategy",
            "seeds",
            "area, accuracy",
            "area, AUC",
            "area, balanced accuracy",
            "accuracy at the end",
            "labels to target",
            "p against random: accuracy",
            "AUC",
            "balanced");
    for (StrategySummary summary : summaries) {
      html.row(
          "td",
          summary.strategy(),
          summary.seeds(),
          text(summary.area(Metric.ACCURACY)),
          text(summary.area(Metric.AUC)),
          text(summary.area(Metric.BALANCED_ACCURACY)),
          text(summary.lastAccuracy()),
          labels(summary),
          test(summary, Metric.ACCURACY),
          test(summary, Metric.AUC),
          test(summary, Metric.BALANCED_ACCURACY));
    }
    html.raw("</table></div>\n");
  }

  private static String labels(StrategySummary summary) {
    return summary.labelsToTarget().isPresent()
        ? Integer.toString(summary.labelsToTarget().getAsInt())
        : "not reached";
  }

  /** The p-value, in brackets corrected. */
  private static String test(StrategySummary summary, Metric metric) {
    return summary
        .versusRandom(metric)
        .map(test -> String.format(Locale.ROOT, "%.3f (%.3f)", test.p(), test.holm()))
        .orElse("–");
  }

  private static String text(Interval interval) {
    return interval.low() == interval.high()
        ? String.format(Locale.ROOT, "%.3f", interval.mean())
        : String.format(
            Locale.ROOT, "%.3f [%.3f, %.3f]", interval.mean(), interval.low(), interval.high());
  }
}

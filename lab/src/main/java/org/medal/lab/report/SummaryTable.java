package org.medal.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.medal.lab.stats.Comparison;
import org.medal.lab.stats.Interval;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.PairedTest;
import org.medal.lab.stats.StrategySummary;

/** The table of strategies, as CSV and as HTML. */
final class SummaryTable {
  private final Comparison comparison;

  SummaryTable(Comparison comparison) {
    this.comparison = comparison;
  }

  /** {@code summary.csv}: its first and last columns are what scripts rely on. */
  CsvTable csv() {
    CsvTable table = new CsvTable(header());
    comparison.summaries().forEach(summary -> table.row(row(summary).toArray()));
    return table;
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(List.of("strategy", "seeds"));
    comparison.metrics().forEach(metric -> header.addAll(interval("aulc_" + metric.column())));
    header.addAll(interval("final_accuracy"));
    for (Metric metric : comparison.metrics()) {
      header.addAll(interval("difference_" + metric.column()));
      if (!metric.equals(Metric.ACCURACY)) {
        header.add("p_vs_random_" + metric.column());
      }
      header.add("p_vs_random_" + metric.column() + "_holm");
      header.add("wilcoxon_vs_random_" + metric.column());
      header.add("wilcoxon_vs_random_" + metric.column() + "_holm");
    }
    header.addAll(List.of("target", "labels_to_target_ci_low", "labels_to_target_ci_high"));
    header.addAll(List.of("labels_to_target", "p_vs_random"));
    return header;
  }

  private static List<String> interval(String column) {
    return List.of(column, column + "_ci_low", column + "_ci_high");
  }

  private List<Object> row(StrategySummary summary) {
    List<Object> row = new ArrayList<>(List.of(summary.strategy(), summary.seeds()));
    comparison.metrics().forEach(metric -> row.add(summary.area(metric)));
    row.add(summary.last(Metric.ACCURACY));
    comparison.metrics().forEach(metric -> row.addAll(tests(summary, metric)));
    row.add(comparison.target());
    row.add(summary.labelsToTarget().low());
    row.add(summary.labelsToTarget().high());
    row.add(summary.labelsToTarget().labels());
    row.add(cell(summary, Metric.ACCURACY, test -> test.signFlips().alone()));
    return row;
  }

  private static List<Object> tests(StrategySummary summary, Metric metric) {
    List<Object> cells = new ArrayList<>();
    List<Function<Interval, Object>> ends = List.of(Interval::mean, Interval::low, Interval::high);
    ends.forEach(end -> cells.add(cell(summary, metric, test -> end.apply(test.difference()))));
    if (!metric.equals(Metric.ACCURACY)) {
      cells.add(cell(summary, metric, test -> test.signFlips().alone()));
    }
    cells.add(cell(summary, metric, test -> test.signFlips().holm()));
    cells.add(cell(summary, metric, test -> test.wilcoxon().alone()));
    cells.add(cell(summary, metric, test -> test.wilcoxon().holm()));
    return cells;
  }

  private static Object cell(
      StrategySummary summary, Metric metric, Function<PairedTest, Object> value) {
    return summary.test(metric).map(value).orElse("");
  }

  void append(Html html) {
    List<Object> header = new ArrayList<>(List.of("strategy", "seeds"));
    comparison.metrics().forEach(metric -> header.add("area, " + inSentence(metric)));
    header.add("accuracy at the end");
    header.add(String.format(Locale.ROOT, "labels to %.1f %% accuracy", 100 * comparison.target()));
    html.raw("<div class=\"scroll\"><table>\n").row("th", header.toArray());
    for (StrategySummary summary : comparison.summaries()) {
      List<Object> row = new ArrayList<>(List.of(summary.strategy(), summary.seeds()));
      comparison.metrics().forEach(metric -> row.add(NumberText.text(summary.area(metric))));
      row.add(NumberText.text(summary.last(Metric.ACCURACY)));
      row.add(NumberText.text(summary.labelsToTarget(), summary.seeds()));
      html.row("td", row.toArray());
    }
    html.raw("</table></div>\n");
  }

  /** The name of a metric inside a sentence: abbreviations keep their capitals. */
  static String inSentence(Metric metric) {
    return metric.equals(Metric.AUC) ? metric.title() : metric.title().toLowerCase(Locale.ROOT);
  }
}

package org.medal.lab.report;

import java.util.ArrayList;
import java.util.List;
import org.medal.lab.stats.Comparison;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.StrategySummary;

/** What each strategy is worth at the end, class by class, and how well it is calibrated. */
final class EndTable {
  private final Comparison comparison;

  EndTable(Comparison comparison) {
    this.comparison = comparison;
  }

  /** {@code classes.csv}: the recall of each class. */
  CsvTable classes() {
    CsvTable table =
        new CsvTable(
            List.of("strategy", "labelled", "class", "recall", "recall_ci_low", "recall_ci_high"));
    List<Metric> recalls = comparison.recalls();
    for (StrategySummary summary : comparison.summaries()) {
      for (int label = 0; label < recalls.size(); label++) {
        table.row(
            summary.strategy(),
            comparison.range().high(),
            comparison.classes().name(label),
            summary.last(recalls.get(label)));
      }
    }
    return table;
  }

  /** {@code calibration.csv}: the expected calibration error. */
  CsvTable calibration() {
    CsvTable table =
        new CsvTable(List.of("strategy", "labelled", "ece", "ece_ci_low", "ece_ci_high"));
    for (StrategySummary summary : comparison.summaries()) {
      table.row(
          summary.strategy(), comparison.range().high(), summary.last(Metric.CALIBRATION_ERROR));
    }
    return table;
  }

  void append(Html html) {
    html.section("Classes and calibration at " + comparison.range().high() + " labels");
    List<Object> header = new ArrayList<>(List.of("strategy"));
    comparison.classes().names().forEach(name -> header.add("recall of " + name));
    header.add("expected calibration error");
    html.raw("<div class=\"scroll\"><table>\n").row("th", header.toArray());
    for (StrategySummary summary : comparison.summaries()) {
      List<Object> row = new ArrayList<>(List.of(summary.strategy()));
      comparison.recalls().forEach(recall -> row.add(NumberText.text(summary.last(recall))));
      row.add(NumberText.text(summary.last(Metric.CALIBRATION_ERROR)));
      html.row("td", row.toArray());
    }
    html.raw("</table></div>\n");
  }
}

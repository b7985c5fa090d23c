package org.medal.lab.report;

import java.util.List;
import java.util.Locale;
import org.medal.lab.stats.Comparison;
import org.medal.lab.stats.Saving;

/** Labels saved against random and against entropy on the way to accuracies. */
final class SavingsTable {
  private final int seeds;
  private final List<Saving> savings;

  /**
   * Compares on the way to each of some accuracies.
   *
   * @param accuracies between 0 and 1
   */
  SavingsTable(Comparison comparison, List<Double> accuracies) {
    this.seeds = comparison.seeds();
    this.savings = accuracies.stream().flatMap(a -> comparison.savings(a).stream()).toList();
  }

  boolean isEmpty() {
    return savings.isEmpty();
  }

  /** {@code savings.csv}; an end of an interval that is open is an empty cell. */
  CsvTable csv() {
    CsvTable table =
        new CsvTable(
            List.of(
                "target",
                "strategy",
                "against",
                "labels",
                "labels_ci_low",
                "labels_ci_high",
                "labels_against",
                "saved",
                "saved_ci_low",
                "saved_ci_high"));
    for (Saving saving : savings) {
      table.row(
          saving.accuracy(),
          saving.strategy(),
          saving.against(),
          saving.labels().labels(),
          saving.labels().low(),
          saving.labels().high(),
          saving.othersLabels().labels(),
          saving.saved(),
          saving.low(),
          saving.high());
    }
    return table;
  }

  /** Appends the table; nothing where there is nothing to save against. */
  void append(Html html) {
    if (isEmpty()) {
      return;
    }
    html.section("Labels saved")
        .raw("<div class=\"scroll\"><table>\n")
        .row("th", "strategy", "to accuracy", "labels", "against", "its labels", "saved");
    for (Saving saving : savings) {
      html.row(
          "td",
          saving.strategy(),
          String.format(Locale.ROOT, "%.1f %%", 100 * saving.accuracy()),
          NumberText.text(saving.labels(), seeds),
          saving.against(),
          NumberText.text(saving.othersLabels(), seeds),
          NumberText.text(saving, seeds));
    }
    html.raw("</table></div>\n");
  }
}

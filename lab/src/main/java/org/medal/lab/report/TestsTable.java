package org.medal.lab.report;

import java.util.Locale;
import java.util.OptionalInt;
import org.medal.lab.stats.Comparison;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.PairedTest;
import org.medal.lab.stats.StrategySummary;

/** The paired tests against one arm, usually random: a row for each strategy and metric. */
final class TestsTable {
  private TestsTable() {}

  /** Appends the table; nothing where nothing was tested. */
  static void append(Html html, Comparison comparison) {
    if (comparison.summaries().stream().allMatch(s -> s.tests().isEmpty())) {
      return;
    }
    html.section("Against " + comparison.baseline() + ", paired by seed")
        .raw("<div class=\"scroll\"><table>\n")
        .row(
            "th",
            "strategy",
            "area under",
            "difference",
            "p, sign flips (Holm)",
            "p, Wilcoxon (Holm)",
            "least difference to show",
            "seeds needed");
    for (Metric metric : comparison.metrics()) {
      for (StrategySummary summary : comparison.summaries()) {
        summary.test(metric).ifPresent(test -> row(html, summary, metric, test));
      }
    }
    html.raw("</table></div>\n");
  }

  private static void row(Html html, StrategySummary summary, Metric metric, PairedTest test) {
    html.row(
        "td",
        summary.strategy(),
        SummaryTable.inSentence(metric),
        NumberText.difference(test.difference()),
        NumberText.text(test.signFlips()),
        NumberText.text(test.wilcoxon()),
        String.format(Locale.ROOT, "%.3f", test.margin()),
        seeds(test.seedsNeeded()));
  }

  static String seeds(OptionalInt seeds) {
    return seeds.isPresent() ? Integer.toString(seeds.getAsInt()) : "over 1000";
  }
}

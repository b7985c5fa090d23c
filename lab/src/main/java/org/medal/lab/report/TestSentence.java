package org.medal.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.medal.lab.stats.Comparison;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.PairedTest;
import org.medal.lab.stats.StrategySummary;

/** What the tests against one arm by one metric show, and which strategies they leave open. */
final class TestSentence {
  private final List<StrategySummary> summaries;
  private final String baseline;
  private final Metric metric;
  private final double level;

  TestSentence(Comparison comparison, Metric metric, double level) {
    this.summaries =
        comparison.summaries().stream().filter(s -> s.test(metric).isPresent()).toList();
    this.baseline = comparison.baseline();
    this.metric = metric;
    this.level = level;
  }

  String text() {
    List<String> text = new ArrayList<>();
    text.add(
        "By the area under the %s curve, corrected for %d comparison%s (Holm)."
            .formatted(
                SummaryTable.inSentence(metric),
                summaries.size(),
                summaries.size() == 1 ? "" : "s"));
    String shown = listed(this::isShown);
    if (!shown.isEmpty()) {
      text.add("Shown to differ from " + baseline + ": " + shown + ".");
    }
    String open = listed(summary -> !isShown(summary));
    if (!open.isEmpty()) {
      text.add("No difference from " + baseline + " could be shown for " + open + ".");
    }
    String otherwise =
        summaries.stream()
            .filter(s -> isShown(s) != (test(s).wilcoxon().holm() <= level))
            .map(StrategySummary::strategy)
            .collect(Collectors.joining(", "));
    if (!otherwise.isEmpty()) {
      text.add("Wilcoxon's test would say otherwise of " + otherwise + ".");
    }
    return String.join(" ", text);
  }

  private PairedTest test(StrategySummary summary) {
    return summary.test(metric).orElseThrow();
  }

  private boolean isShown(StrategySummary summary) {
    return test(summary).signFlips().holm() <= level;
  }

  private String listed(Predicate<StrategySummary> which) {
    return summaries.stream().filter(which).map(this::one).collect(Collectors.joining("; "));
  }

  private String one(StrategySummary summary) {
    PairedTest test = test(summary);
    return String.format(
        Locale.ROOT,
        "%s (%s, %s%s)",
        summary.strategy(),
        NumberText.difference(test.difference()),
        NumberText.p(test.signFlips().holm()),
        isShown(summary)
            ? ""
            : String.format(
                Locale.ROOT,
                "; least %.3f; %s seeds",
                test.margin(),
                TestsTable.seeds(test.seedsNeeded())));
  }
}

package org.medal.lab.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.medal.core.loop.History;
import org.medal.lab.stats.Interval;
import org.medal.lab.stats.IntervalKind;
import org.medal.lab.stats.LabelsTo;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.StrategyRuns;

/** What the models of the whole pool are worth, and how few labels are worth as much. */
public final class FullData {
  private FullData() {}

  /** The mean over the seeds; empty if there are no such models. */
  public static Optional<Level> level(List<History> fullData, Metric metric, IntervalKind kind) {
    return fullData.isEmpty()
        ? Optional.empty()
        : Optional.of(new Level("whole pool", interval(fullData, metric, kind)));
  }

  private static Interval interval(List<History> fullData, Metric metric, IntervalKind kind) {
    return kind.ofMean(
        fullData.stream()
            .mapToDouble(run -> metric.of(run.results().get(0).evaluation()))
            .toArray());
  }

  /** A sentence on the level and a table of the labels that reach it; nothing without models. */
  static void append(Html html, CompareData data) {
    List<History> fullData = data.fullData();
    if (fullData.isEmpty()) {
      return;
    }
    IntervalKind kind = data.statistics().interval();
    Interval accuracy = interval(fullData, Metric.ACCURACY, kind);
    html.section("Against a model of the whole pool");
    html.element(
        "p",
        String.format(
            Locale.ROOT,
            "Trained on all %d images of the pool at once, the accuracy is %s and the AUC %s. The"
                + " table says at how many labels each strategy's mean accuracy first is as high.",
            fullData.get(0).results().get(0).labelled(),
            NumberText.text(accuracy),
            NumberText.text(interval(fullData, Metric.AUC, kind))));
    html.raw("<div class=\"scroll\"><table>\n").row("th", "strategy", "labels to that accuracy");
    for (StrategyRuns runs : data.strategies()) {
      LabelsTo labels = LabelsTo.of(runs, accuracy.mean());
      html.row("td", runs.strategy(), NumberText.text(labels, data.seeds()));
    }
    html.raw("</table></div>\n");
  }
}

package org.medal.lab.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.medal.core.loop.History;
import org.medal.lab.stats.Interval;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.StrategyRuns;

/** What the models of the whole pool are worth, and how few labels are worth as much. */
public final class FullData {
  private FullData() {}

  /** The mean over the seeds; empty if there are no such models. */
  public static Optional<Level> level(List<History> fullData, Metric metric) {
    return fullData.isEmpty()
        ? Optional.empty()
        : Optional.of(new Level("whole pool", interval(fullData, metric)));
  }

  private static Interval interval(List<History> fullData, Metric metric) {
    return Interval.ofMean(
        fullData.stream()
            .mapToDouble(run -> metric.of(run.results().get(0).evaluation()))
            .toArray());
  }

  /** The least labels at which the mean accuracy over the seeds is at least {@code accuracy}. */
  public static OptionalInt labelsTo(double accuracy, StrategyRuns runs) {
    int[] labelled = runs.labelled();
    List<Interval> curve = runs.curve(Metric.ACCURACY, labelled);
    for (int i = 0; i < labelled.length; i++) {
      if (curve.get(i).mean() >= accuracy) {
        return OptionalInt.of(labelled[i]);
      }
    }
    return OptionalInt.empty();
  }

  /** A number of labels, or that the accuracy is not reached. */
  public static String labels(OptionalInt labels) {
    return labels.isPresent() ? Integer.toString(labels.getAsInt()) : "not reached";
  }

  /** A sentence on the level and a table of the labels that reach it; nothing without models. */
  static void append(Html html, List<History> fullData, List<StrategyRuns> strategies) {
    if (fullData.isEmpty()) {
      return;
    }
    Interval accuracy = interval(fullData, Metric.ACCURACY);
    html.element("h2", "Against a model of the whole pool");
    html.element(
        "p",
        String.format(
            Locale.ROOT,
            "Trained on all %d images of the pool at once, the accuracy is %s and the AUC %s. The"
                + " table says at how many labels each strategy's mean accuracy first is as high.",
            fullData.get(0).results().get(0).labelled(),
            new Level("", accuracy).interval(),
            new Level("", interval(fullData, Metric.AUC)).interval()));
    html.raw("<div class=\"scroll\"><table>\n").row("th", "strategy", "labels to that accuracy");
    for (StrategyRuns runs : strategies) {
      html.row("td", runs.strategy(), labels(labelsTo(accuracy.mean(), runs)));
    }
    html.raw("</table></div>\n");
  }
}

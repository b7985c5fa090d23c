package org.medal.lab.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.medal.core.metrics.Confusion;
import org.medal.lab.record.ArmRecord;
import org.medal.lab.record.MapPoint;
import org.medal.lab.stats.Metric;
import org.medal.lab.stats.Ranks;
import org.medal.lab.stats.StrategyRuns;

/** The pictures of a comparison. */
record CompareFigures(CompareData data) {
  /** Learning curves, a picture a metric. */
  List<Figure> curves() {
    return data.metrics().stream()
        .map(
            metric ->
                new Figure(
                    "curves-" + dashed(metric),
                    curves(metric),
                    metric.title()
                        + (data.seeds() == 1
                            ? ", one seed."
                            : ", mean over "
                                + data.seeds()
                                + " paired seeds with its 95 % interval."),
                    CompareTables.CURVES))
        .toList();
  }

  String curves(Metric metric) {
    Set<String> shown = data.shown(metric);
    return CurveChart.svg(
        metric.title() + " on the test set",
        data.strategies().stream()
            .filter(runs -> shown.contains(runs.strategy()))
            .map(
                runs ->
                    new Curve(
                        runs.strategy(),
                        Arrays.stream(runs.labelled()).boxed().toList(),
                        runs.curve(metric, runs.labelled(), data.statistics().interval())))
            .toList(),
        FullData.level(data.fullData(), metric, data.statistics().interval()));
  }

  /** Areas under the curves with their intervals, a picture a metric; none for a single seed. */
  List<Figure> areas() {
    return data.seeds() == 1
        ? List.of()
        : data.metrics().stream()
            .map(
                metric ->
                    new Figure(
                        "areas-" + dashed(metric),
                        AreaChart.svg(metric, data.summaries()),
                        "Area under the curve: "
                            + metric.title()
                            + ", with its 95 % interval over "
                            + data.seeds()
                            + " seeds.",
                        CompareTables.SUMMARY))
            .toList();
  }

  /** What was taken for what, a picture an arm; none where there are too many classes to read. */
  List<Figure> confusions() {
    return data.classes().size() > ConfusionChart.MOST_CLASSES
        ? List.of()
        : data.arms().stream().map(this::confusion).toList();
  }

  private Figure confusion(ArmRecord arm) {
    List<Confusion> matrices =
        arm.runs().values().stream().map(run -> data.last(run).evaluation().confusion()).toList();
    return new Figure(
        "confusion-" + arm.name(),
        ConfusionChart.svg(arm.name(), matrices, data.classes()),
        arm.name()
            + ": shares of each true class at "
            + data.lastLabelled()
            + " labels"
            + (data.seeds() == 1 ? "." : ", mean over " + data.seeds() + " seeds."),
        CompareTables.CONFUSION);
  }

  /** The pool's map of the first seed, a picture for each arm that has one and is shown. */
  List<Figure> maps() throws IOException {
    Set<String> shown = data.shown(Metric.ACCURACY);
    List<Figure> maps = new ArrayList<>();
    for (ArmRecord arm : data.arms()) {
      List<MapPoint> points = shown.contains(arm.name()) ? data.map(arm) : List.of();
      if (!points.isEmpty()) {
        maps.add(
            new Figure(
                "map-" + arm.name(),
                MapChart.svg(arm.name(), points, data.classes()),
                arm.name() + ": pool and picks of seed " + arm.runs().firstKey() + ".",
                CompareTables.MAPS));
      }
    }
    return maps;
  }

  /** Average ranks; none for fewer than three arms or two seeds. */
  List<Figure> ranks() {
    return RanksTable.METRICS.stream()
        .flatMap(metric -> data.statistics().ranks(metric).map(r -> ranks(metric, r)).stream())
        .toList();
  }

  private static Figure ranks(Metric metric, Ranks ranks) {
    return new Figure(
        "ranks-" + dashed(metric),
        RankChart.svg(metric, ranks),
        "Average rank over the seeds by area under the curve: " + metric.title() + ".",
        "ranks.csv");
  }

  Figure times() {
    return new Figure(
        "time",
        PhaseChart.svg(
            "Time by phase, all seeds",
            data.strategies().stream().map(CompareFigures::times).toList()),
        "Seconds in training, scoring and selection.",
        CompareTables.PHASES);
  }

  static PhaseTimes times(StrategyRuns runs) {
    return PhaseTimes.of(runs.strategy(), runs.runs());
  }

  private static String dashed(Metric metric) {
    return metric.column().replace('_', '-');
  }
}

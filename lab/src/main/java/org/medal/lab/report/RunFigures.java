package org.medal.lab.report;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.medal.core.data.ClassSet;
import org.medal.core.loop.RoundResult;
import org.medal.lab.ledger.RunTables;
import org.medal.lab.ledger.WholeFile;
import org.medal.lab.record.MapPoint;
import org.medal.lab.record.PoolMapFile;
import org.medal.lab.record.RunRecord;
import org.medal.lab.stats.Interval;
import org.medal.lab.stats.Metric;

/** The pictures of one run. */
record RunFigures(RunRecord run) {
  List<Figure> all() throws IOException {
    List<Figure> all = new ArrayList<>(curves());
    all.addAll(confusion());
    all.addAll(map());
    all.add(times());
    return all;
  }

  List<Figure> curves() {
    List<Figure> figures = new ArrayList<>();
    for (Metric metric : Metric.ALWAYS) {
      figures.add(
          new Figure(
              "curve-" + metric.column().replace('_', '-'),
              CurveChart.svg(metric.title(), List.of(curve(metric))),
              metric.title() + " on the test set.",
              RunTables.CURVE));
    }
    return figures;
  }

  private Curve curve(Metric metric) {
    List<RoundResult> results = run.history().results();
    return new Curve(
        run.facts().option("strategy"),
        results.stream().map(RoundResult::labelled).toList(),
        results.stream()
            .map(result -> metric.of(result.evaluation()))
            .map(value -> new Interval(value, value, value))
            .toList());
  }

  /** What the last model took for what; none where there are too many classes to read. */
  List<Figure> confusion() {
    ClassSet classes = run.facts().data().classes();
    return classes.size() > ConfusionChart.MOST_CLASSES
        ? List.of()
        : List.of(
            new Figure(
                "confusion",
                ConfusionChart.svg(
                    "Last model", List.of(run.last().evaluation().confusion()), classes),
                "Shares of each true class at " + run.last().labelled() + " labels.",
                CompareTables.CONFUSION));
  }

  /** The map of the pool; none if the run has none. */
  List<Figure> map() throws IOException {
    List<MapPoint> points = run.map();
    return points.isEmpty()
        ? List.of()
        : List.of(
            new Figure(
                "map",
                MapChart.svg("The pool", points, run.facts().data().classes()),
                "Pool and picks.",
                PoolMapFile.NAME));
  }

  Figure times() {
    return new Figure(
        "time",
        PhaseChart.svg(
            "Time by phase",
            run.history().results().stream()
                .map(result -> PhaseTimes.of(run.history(), result))
                .toList()),
        "Seconds in training, scoring and selection.",
        RunTables.CURVE);
  }

  /**
   * Writes {@code confusion.csv}, and what else a picture is drawn from; into the run's own folder
   * only what is not there, as the run may be going on.
   */
  void writeTables(Path folder) throws IOException {
    ClassSet classes = run.facts().data().classes();
    boolean own = Files.isSameFile(folder, run.folder());
    if (!own || !Files.exists(folder.resolve(RunTables.CURVE))) {
      RunTables.write(folder, run.history(), classes);
    }
    List<MapPoint> points = run.map();
    if (!points.isEmpty() && (!own || !Files.exists(folder.resolve(PoolMapFile.NAME)))) {
      PoolMapFile.write(folder, points, classes);
    }
    WholeFile.write(folder.resolve(CompareTables.CONFUSION), confusionTable(classes));
  }

  private String confusionTable(ClassSet classes) throws IOException {
    StringWriter text = new StringWriter();
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    try (CSVPrinter csv = format.print(text)) {
      csv.printRecord("labelled", "truth", "predicted", "count");
      csv.printRecords(
          CompareTables.counts(
              run.last().evaluation().confusion(), run.last().labelled(), classes));
    }
    return text.toString();
  }
}

package org.medal.lab.report;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.medal.core.data.ClassSet;
import org.medal.core.loop.RoundResult;
import org.medal.core.metrics.Confusion;
import org.medal.lab.ledger.WholeFile;
import org.medal.lab.record.ArmRecord;
import org.medal.lab.record.PoolMapFile;
import org.medal.lab.record.RunRecord;
import org.medal.lab.stats.Metric;

/** The numbers behind the pictures of a comparison, one observation a row. */
record CompareTables(CompareData data) {
  static final String SUMMARY = "summary.csv";
  static final String CURVES = "curves.csv";
  static final String PHASES = "phases.csv";
  static final String MAPS = "maps.csv";
  static final String CONFUSION = "confusion.csv";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  void write(Path folder) throws IOException {
    write(folder.resolve(CURVES), curveHeader(), this::curves);
    write(
        folder.resolve(PHASES),
        List.of(
            "arm",
            "seed",
            "round",
            "labelled",
            "training_seconds",
            "scoring_seconds",
            "selection_seconds"),
        CompareTables::phases);
    write(
        folder.resolve(CONFUSION),
        List.of("arm", "seed", "labelled", "truth", "predicted", "count"),
        this::confusion);
    write(
        folder.resolve(MAPS),
        List.of("arm", "seed", "id", "x", "y", "label", "round", "rank"),
        this::map);
  }

  /** Gives the rows of one run. */
  private interface Rows {
    List<List<Object>> of(RunRecord run) throws IOException;
  }

  private void write(Path file, List<String> header, Rows rows) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = FORMAT.print(text)) {
      csv.printRecord(header);
      for (ArmRecord arm : data.arms()) {
        for (long seed : arm.runs().keySet()) {
          for (List<Object> row : rows.of(arm.run(seed))) {
            List<Object> cells = new ArrayList<>(List.of(arm.name(), seed));
            cells.addAll(row);
            csv.printRecord(cells);
          }
        }
      }
    }
    WholeFile.write(file, text.toString());
  }

  private List<String> curveHeader() {
    List<String> header = new ArrayList<>(List.of("arm", "seed", "labelled"));
    data.metrics().forEach(metric -> header.add(metric.column()));
    header.add("calibration_error");
    return header;
  }

  private List<List<Object>> curves(RunRecord run) {
    List<List<Object>> rows = new ArrayList<>();
    for (RoundResult result : run.history().results()) {
      List<Object> row = new ArrayList<>(List.of(result.labelled()));
      for (Metric metric : data.metrics()) {
        row.add(metric.of(result.evaluation()));
      }
      row.add(result.evaluation().calibrationError());
      rows.add(row);
    }
    return rows;
  }

  private static List<List<Object>> phases(RunRecord run) {
    List<List<Object>> rows = new ArrayList<>();
    for (RoundResult result : run.history().results()) {
      PhaseTimes times = PhaseTimes.of(run.history(), result);
      rows.add(
          List.of(
              result.round(),
              result.labelled(),
              times.training(),
              times.scoring(),
              times.selection()));
    }
    return rows;
  }

  /** The maps that are drawn: those of the first seed. */
  private List<List<Object>> map(RunRecord run) throws IOException {
    boolean drawn = run.facts().provenance().seed() == data.facts().provenance().seed();
    return drawn
        ? run.map().stream().map(point -> PoolMapFile.cells(point, data.classes())).toList()
        : List.of();
  }

  private List<List<Object>> confusion(RunRecord run) {
    return counts(
        data.last(run).evaluation().confusion(), data.last(run).labelled(), data.classes());
  }

  /** A matrix as rows of labels, truth, predicted, count. */
  static List<List<Object>> counts(Confusion confusion, int labelled, ClassSet classes) {
    List<List<Object>> rows = new ArrayList<>();
    for (int truth = 0; truth < classes.size(); truth++) {
      for (int predicted = 0; predicted < classes.size(); predicted++) {
        rows.add(
            List.of(
                labelled,
                classes.name(truth),
                classes.name(predicted),
                confusion.count(truth, predicted)));
      }
    }
    return rows;
  }
}

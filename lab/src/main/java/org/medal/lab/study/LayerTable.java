package org.medal.lab.study;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.medal.core.data.Names;
import org.medal.lab.stats.Interval;

/** {@code layers.csv}: one row for each baseline and each combination. */
final class LayerTable {
  private LayerTable() {}

  static String csv(LayerFindings findings) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get().print(text)) {
      csv.printRecord(header());
      csv.printRecord(row(findings, "random", "", "", findings.random()));
      csv.printRecord(row(findings, "entropy", "", "", findings.entropy()));
      for (LayerFindings.Cell cell : findings.cells()) {
        String distance = Names.of(cell.distance());
        csv.printRecord(row(findings, "medal", cell.layer(), distance, cell.values()));
      }
    }
    return text.toString();
  }

  private static List<String> header() {
    List<String> header = new ArrayList<>(List.of("strategy", "layer", "distance", "seeds"));
    header.add("partly_random");
    for (String value : List.of("entropy_sum", "accuracy", "auc", "accuracy_gain", "auc_gain")) {
      header.addAll(List.of(value, value + "_ci_low", value + "_ci_high"));
    }
    return header;
  }

  private static List<Object> row(
      LayerFindings findings, String strategy, String layer, String distance, PickValues values) {
    List<Object> row =
        new ArrayList<>(List.of(strategy, layer, distance, findings.study().seeds()));
    row.add(findings.isPartlyRandom(layer));
    for (Interval value :
        List.of(
            values.entropy(),
            values.accuracy(),
            values.auc(),
            values.accuracyGain(),
            values.aucGain())) {
      row.addAll(List.of(value.mean(), value.low(), value.high()));
    }
    return row;
  }
}

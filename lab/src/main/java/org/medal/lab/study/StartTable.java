package org.medal.lab.study;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.medal.lab.stats.Interval;
import org.medal.lab.stats.PairedTest;
import org.medal.lab.stats.Reach;

/** The tables of a study of starts. What is not there is an empty cell. */
final class StartTable {
  private StartTable() {}

  /** {@code starts.csv}: one row for each arm, fewest labels first. */
  static String csv(StartFindings findings) throws IOException {
    return text(
        header(), findings.costs().stream().map(cost -> row(findings.study(), cost)).toList());
  }

  /** {@code reach.csv}: one row for each run. */
  static String reaches(StartFindings findings) throws IOException {
    List<List<?>> rows = new ArrayList<>();
    for (StartFindings.Cost cost : findings.costs()) {
      for (int i = 0; i < cost.reaches().size(); i++) {
        Reach reach = cost.reaches().get(i);
        double whole = findings.wholePool().get(i);
        long seed = findings.study().base().seed() + i;
        double level = findings.study().share() * whole;
        rows.add(List.of(cost.arm(), seed, whole, level, reach.labels(), reach.reached()));
      }
    }
    return text(List.of("arm", "seed", "auc_whole_pool", "auc_target", "labels", "reached"), rows);
  }

  private static String text(List<String> header, List<? extends List<?>> rows) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get().print(text)) {
      csv.printRecord(header);
      csv.printRecords(rows);
    }
    return text.toString();
  }

  private static List<String> header() {
    List<String> header = new ArrayList<>(List.of("arm", "seeds", "target", "reached"));
    header.add("reached_at_start");
    for (String value : List.of("labels", "aulc_auc")) {
      header.addAll(List.of(value, value + "_ci_low", value + "_ci_high"));
      String difference = "difference_" + value;
      header.addAll(List.of(difference, difference + "_ci_low", difference + "_ci_high"));
      header.addAll(List.of("p_" + value, "p_" + value + "_holm"));
      header.addAll(List.of("wilcoxon_" + value, "wilcoxon_" + value + "_holm"));
    }
    return header;
  }

  private static List<?> row(StartStudy study, StartFindings.Cost cost) {
    double seeds = cost.reaches().size();
    List<Object> row = new ArrayList<>(List.of(cost.arm(), cost.reaches().size(), study.share()));
    row.addAll(List.of(cost.reached() / seeds, cost.reachedAtStart() / seeds));
    row.addAll(cells(cost.labels()));
    row.addAll(cells(cost.labelsTest()));
    row.addAll(cells(cost.area()));
    row.addAll(cells(cost.areaTest()));
    return row;
  }

  private static List<Object> cells(Interval interval) {
    return List.of(interval.mean(), interval.low(), interval.high());
  }

  private static List<Object> cells(Optional<PairedTest> tested) {
    if (tested.isEmpty()) {
      return List.of("", "", "", "", "", "", "");
    }
    PairedTest test = tested.get();
    List<Object> cells = new ArrayList<>(cells(test.difference()));
    cells.addAll(List.of(test.signFlips().alone(), test.signFlips().holm()));
    cells.addAll(List.of(test.wilcoxon().alone(), test.wilcoxon().holm()));
    return cells;
  }
}

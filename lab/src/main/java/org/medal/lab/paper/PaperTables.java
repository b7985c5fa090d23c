package org.medal.lab.paper;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.medal.lab.ledger.WholeFile;
import org.medal.lab.stats.Interval;

/** {@code labels.csv} and {@code starts.csv}: this evaluation's numbers beside the paper's. */
final class PaperTables {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private PaperTables() {}

  static void write(Path out, PaperFindings findings) throws IOException {
    WholeFile.write(out.resolve("labels.csv"), labels(findings));
    WholeFile.write(out.resolve("starts.csv"), starts(findings));
  }

  private static String labels(PaperFindings findings) throws IOException {
    PublishedResults paper = findings.study().protocol().published();
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = FORMAT.print(text)) {
      csv.printRecord(
          "strategy",
          "target",
          "labels",
          "paper_labels",
          "full_data_accuracy",
          "labels_to_full_data");
      for (String strategy : Protocol.strategies()) {
        int published = paper.labels(strategy);
        csv.printRecord(
            strategy,
            paper.target(),
            cell(findings.labelsToTarget(strategy).labels()),
            published == 0 ? "" : published,
            findings.fullData().mean(),
            cell(findings.labelsToFullData(strategy).labels()));
      }
    }
    return text.toString();
  }

  private static String starts(PaperFindings findings) throws IOException {
    PublishedResults paper = findings.study().protocol().published();
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = FORMAT.print(text)) {
      csv.printRecord("start", "seeds", "accuracy", "ci_low", "ci_high", "paper_accuracy");
      for (String arm : List.of(PaperStudy.RANDOM_START, PaperStudy.ORB_START)) {
        Interval accuracy = findings.start(arm);
        boolean orb = arm.equals(PaperStudy.ORB_START);
        csv.printRecord(
            orb ? findings.study().base().selection().initial() : "random",
            findings.study().seeds(),
            accuracy.mean(),
            accuracy.low(),
            accuracy.high(),
            String.format(
                Locale.ROOT, "%.4f", (orb ? paper.orbStart() : paper.randomStart()) / 100));
      }
    }
    return text.toString();
  }

  private static Object cell(OptionalInt labels) {
    return labels.isPresent() ? labels.getAsInt() : "";
  }
}

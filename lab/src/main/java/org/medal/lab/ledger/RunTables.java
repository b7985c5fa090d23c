package org.medal.lab.ledger;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.medal.core.data.ClassSet;
import org.medal.core.loop.History;
import org.medal.core.loop.Queried;
import org.medal.core.loop.Query;
import org.medal.core.loop.RoundResult;

/** The tables of a run's folder, derived from its history and written whole. */
public final class RunTables {
  /** The name of the table of rounds. */
  public static final String CURVE = "curve.csv";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private RunTables() {}

  /** Writes {@code curve.csv} and {@code picks.csv} into {@code folder}. */
  public static void write(Path folder, History history, ClassSet classes) throws IOException {
    WholeFile.write(folder.resolve(CURVE), curve(history));
    WholeFile.write(folder.resolve("picks.csv"), picks(history.queries(), classes));
  }

  /** One row a round; scoring and selection are those of the query that the round's model chose. */
  static String curve(History history) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = FORMAT.print(text)) {
      csv.printRecord(
          "round",
          "labelled",
          "accuracy",
          "balanced_accuracy",
          "auc",
          "epochs",
          "train_seconds",
          "score_seconds",
          "select_seconds");
      for (RoundResult result : history.results()) {
        int next = result.round() + 1;
        boolean asked = next < history.queries().size();
        csv.printRecord(
            result.round(),
            result.labelled(),
            result.evaluation().accuracy(),
            result.evaluation().balancedAccuracy(),
            result.evaluation().auc(),
            result.fit().epochs(),
            seconds(result.trainSeconds()),
            seconds(asked ? history.queries().get(next).scoreSeconds() : 0),
            seconds(asked ? history.queries().get(next).selectSeconds() : 0));
      }
    }
    return text.toString();
  }

  static String picks(List<Query> queries, ClassSet classes) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = FORMAT.print(text)) {
      csv.printRecord("round", "rank", "id", "label", "utility", "entropy");
      for (Query query : queries) {
        int rank = 0;
        for (Queried queried : query.samples()) {
          csv.printRecord(
              query.round(),
              ++rank,
              queried.sample().id(),
              classes.name(queried.sample().label()),
              queried.utility(),
              queried.entropy().isPresent() ? queried.entropy().getAsDouble() : "");
        }
      }
    }
    return text.toString();
  }

  private static String seconds(double value) {
    return String.format(java.util.Locale.ROOT, "%.3f", value);
  }
}

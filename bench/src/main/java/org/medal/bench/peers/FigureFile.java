package org.medal.bench.peers;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.medal.core.data.InputException;

/** The figures that are kept in the repository, one a line, by their names. */
public final class FigureFile {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "name", "ratio", "smallest", "largest", "rounds", "date", "machine", "versions")
          .setSkipHeaderRecord(true)
          .setRecordSeparator("\n")
          .get();

  private FigureFile() {}

  /**
   * Reads the file; nothing if there is none.
   *
   * @throws InputException if a line is no figure; names it
   */
  public static Map<String, Figure> read(Path file) throws IOException {
    Map<String, Figure> figures = new TreeMap<>();
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        for (CSVRecord line : FORMAT.parse(in)) {
          Figure figure = figure(file, line);
          figures.put(figure.name(), figure);
        }
      }
    }
    return figures;
  }

  private static Figure figure(Path file, CSVRecord line) {
    try {
      return new Figure(
          line.get("name"),
          Double.parseDouble(line.get("ratio")),
          Double.parseDouble(line.get("smallest")),
          Double.parseDouble(line.get("largest")),
          Integer.parseInt(line.get("rounds")),
          line.get("date"),
          line.get("machine"),
          line.get("versions"));
    } catch (IllegalArgumentException e) {
      throw new InputException(
          file + ", figure " + line.getRecordNumber() + " is none: " + e.getMessage(), e);
    }
  }

  /** Puts these figures in the place of those of the same names; the others stay. */
  public static void keep(Path file, Collection<Figure> figures) throws IOException {
    Map<String, Figure> all = read(file);
    figures.forEach(figure -> all.put(figure.name(), figure));
    try (Writer out = Files.newBufferedWriter(file);
        CSVPrinter csv = FORMAT.builder().setSkipHeaderRecord(false).get().print(out)) {
      for (Figure figure : all.values()) {
        csv.printRecord(
            figure.name(),
            ratio(figure.ratio()),
            ratio(figure.smallest()),
            ratio(figure.largest()),
            figure.rounds(),
            figure.date(),
            figure.machine(),
            figure.versions());
      }
    }
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%.4f", ratio);
  }
}

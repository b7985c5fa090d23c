package org.medal.datasets.published;

import java.nio.file.Path;
import java.util.List;
import org.medal.core.data.InputException;
import org.medal.datasets.CsvLine;
import org.medal.datasets.CsvLines;

/** Reads annotations that are published as CSV, in UTF-8 or Latin-1. */
final class AnnotationCsv {
  private AnnotationCsv() {}

  /**
   * All rows; whether the first is a header the reader of the data set knows.
   *
   * @throws InputException if the file cannot be read, is no CSV or is empty
   */
  static List<TableRow> read(Path csv) {
    List<CsvLine> lines = CsvLines.readUtf8OrLatin1(csv, "copy the published file again");
    if (lines.isEmpty()) {
      throw new InputException(csv + " is empty; copy the published file again");
    }
    return lines.stream()
        .map(line -> new TableRow(line.fields(), csv, "line " + line.number()))
        .toList();
  }
}

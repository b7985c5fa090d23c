package org.medal.lab.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.medal.lab.ledger.WholeFile;
import org.medal.lab.stats.Interval;

/** A growing CSV file (RFC 4180 with line feeds); what is not there is an empty cell. */
final class CsvTable {
  private final List<List<Object>> rows = new ArrayList<>();

  CsvTable(List<String> header) {
    rows.add(List.copyOf(header));
  }

  /** Appends a row; an interval takes three cells, an optional number one. */
  void row(Object... cells) {
    List<Object> row = new ArrayList<>();
    for (Object cell : cells) {
      if (cell instanceof Interval interval) {
        row.addAll(List.of(interval.mean(), interval.low(), interval.high()));
      } else if (cell instanceof OptionalInt number) {
        row.add(number.isPresent() ? number.getAsInt() : "");
      } else {
        row.add(cell);
      }
    }
    rows.add(row);
  }

  void write(Path file) throws IOException {
    WholeFile.write(file, toString());
  }

  @Override
  public String toString() {
    StringWriter text = new StringWriter();
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    try (CSVPrinter csv = format.print(text)) {
      csv.printRecords(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}

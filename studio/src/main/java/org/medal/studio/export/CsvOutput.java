package org.medal.studio.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV file (RFC 4180 with line feeds); what is not there is an empty cell.
 *
 * <p>Spreadsheets take a cell that begins with {@code =}, {@code +}, {@code -} or {@code @} for a
 * formula, and whoever named an image chose its path. The usual remedy, an apostrophe before it,
 * would name an image that is not there. Such a path is written with {@code ./} before it, which
 * names the same file: {@code LabelsCsv} and every other reader of paths take it for what it is,
 * and no spreadsheet for a formula. So is one that begins with a space, which readers of CSV cut
 * off, or with a drive's letter. Class names, strategies and readers' names are the owner's own and
 * stay as they are.
 */
final class CsvOutput {
  private final CSVPrinter csv;

  CsvOutput(OutputStream out, String... header) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.csv = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get().print(text);
    csv.printRecord((Object[]) header);
  }

  void row(Object... cells) throws IOException {
    for (Object cell : cells) {
      csv.print(plain(cell));
    }
    csv.println();
  }

  void flush() throws IOException {
    csv.flush();
  }

  /** A path in a spelling that no spreadsheet takes for a formula. */
  static String path(String path) {
    return path.matches("(?s)[=+\\-@\\s].*|[A-Za-z]:.*") ? "./" + path : path;
  }

  private static Object plain(Object cell) {
    if (cell instanceof Optional<?> value) {
      return value.isPresent() ? value.get() : "";
    }
    if (cell instanceof OptionalInt value) {
      return value.isPresent() ? value.getAsInt() : "";
    }
    if (cell instanceof OptionalDouble value) {
      return value.isPresent() ? value.getAsDouble() : "";
    }
    return cell;
  }
}

package org.medal.datasets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.medal.core.data.InputException;

/**
 * Reads {@code labels.csv}: a header {@code path,label[,group[,…]]}, then one image a line; UTF-8
 * with or without a byte-order mark, quoting as in RFC 4180. Spaces around a field do not count.
 */
public final class LabelsCsv {
  private LabelsCsv() {}

  /**
   * Reads a whole file.
   *
   * @throws InputException if it cannot be read, has no such header, or a row is not usable; the
   *     message names file and line
   */
  public static LabelTable read(Path csv) {
    try (BufferedReader reader = Files.newBufferedReader(csv, StandardCharsets.UTF_8);
        CSVParser parser = CSVParser.parse(withoutMark(reader), CSVFormat.RFC4180)) {
      return table(csv, parser);
    } catch (CharacterCodingException e) {
      throw notUtf8(csv, e);
    } catch (IOException e) {
      throw new InputException(
          "Cannot read " + csv + "; give --labels a CSV file with 'path,label'", e);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw notUtf8(csv, e);
      }
      throw new InputException(
          csv + " is not valid CSV: " + reason(e) + "; put quotes in pairs", e);
    }
  }

  private static String reason(UncheckedIOException e) {
    String[] classAndReason = String.valueOf(e.getMessage()).split(": ", 2);
    String reason = classAndReason[classAndReason.length - 1];
    return reason.replaceFirst("^\\(startline (\\d+)\\) ", "line $1: ");
  }

  private static InputException notUtf8(Path csv, Exception cause) {
    return new InputException(csv + " is not UTF-8; save it as 'CSV UTF-8'", cause);
  }

  private static BufferedReader withoutMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private static LabelTable table(Path csv, CSVParser parser) {
    Iterator<CSVRecord> records = parser.iterator();
    LabelColumns columns = null;
    List<LabelRow> rows = new ArrayList<>();
    Map<String, Long> lines = new HashMap<>();
    long line = 1;
    while (records.hasNext()) {
      CSVRecord row = records.next();
      if (!isBlank(row)) {
        if (columns == null) {
          columns = LabelColumns.of(row.toList(), csv);
        } else {
          rows.add(unique(columns.row(row.toList(), line), lines, csv));
        }
      }
      line = parser.getCurrentLineNumber() + 1;
    }
    if (columns == null || rows.isEmpty()) {
      throw new InputException(
          csv + " holds no labels; it needs the header 'path,label' and one image a line");
    }
    return new LabelTable(csv, rows, columns.extra());
  }

  private static boolean isBlank(CSVRecord row) {
    return row.size() == 1 && row.get(0).isBlank();
  }

  private static LabelRow unique(LabelRow row, Map<String, Long> lines, Path csv) {
    Long earlier = lines.putIfAbsent(row.path(), row.line());
    if (earlier != null) {
      throw new InputException(
          csv
              + ", line "
              + row.line()
              + ": '"
              + row.path()
              + "' already stands in line "
              + earlier
              + "; keep one of the two");
    }
    return row;
  }
}

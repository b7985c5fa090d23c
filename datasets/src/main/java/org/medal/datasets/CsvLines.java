package org.medal.datasets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.medal.core.data.InputException;

/**
 * The lines of a CSV file: UTF-8 with or without a byte-order mark, quoting as in RFC 4180. Blank
 * lines do not count.
 */
public final class CsvLines {
  private CsvLines() {}

  /**
   * Reads a whole file.
   *
   * @param advice what to do where it cannot be read: "give --labels a CSV file with 'path,label'"
   * @throws InputException if it cannot be read or is no CSV; the message names file and line
   */
  public static List<CsvLine> read(Path csv, String advice) {
    try {
      return read(csv, StandardCharsets.UTF_8, advice);
    } catch (CharacterCodingException e) {
      throw new InputException(csv + " is not UTF-8; save it as 'CSV UTF-8'", e);
    }
  }

  /**
   * As {@link #read(Path, String)}, for files published before everyone wrote UTF-8: what is not
   * UTF-8 is taken for Latin-1.
   */
  public static List<CsvLine> readUtf8OrLatin1(Path csv, String advice) {
    try {
      return read(csv, StandardCharsets.UTF_8, advice);
    } catch (CharacterCodingException notUtf8) {
      return readLatin1(csv, advice);
    }
  }

  private static List<CsvLine> readLatin1(Path csv, String advice) {
    try {
      return read(csv, StandardCharsets.ISO_8859_1, advice);
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("Every byte is a character of Latin-1", e);
    }
  }

  private static List<CsvLine> read(Path csv, Charset charset, String advice)
      throws CharacterCodingException {
    try (BufferedReader reader = Files.newBufferedReader(csv, charset);
        CSVParser parser = CSVParser.parse(withoutMark(reader), CSVFormat.RFC4180)) {
      return lines(parser);
    } catch (CharacterCodingException e) {
      throw e;
    } catch (IOException e) {
      throw new InputException("Cannot read " + csv + "; " + advice, e);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException notOfTheCharset) {
        throw notOfTheCharset;
      }
      throw new InputException(
          csv + " is not valid CSV: " + reason(e) + "; put quotes in pairs", e);
    }
  }

  private static List<CsvLine> lines(CSVParser parser) {
    List<CsvLine> lines = new ArrayList<>();
    long number = 1;
    for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
      CSVRecord record = records.next();
      if (record.size() > 1 || !record.get(0).isBlank()) {
        lines.add(new CsvLine(record.toList(), number));
      }
      number = parser.getCurrentLineNumber() + 1;
    }
    return lines;
  }

  private static String reason(UncheckedIOException e) {
    String[] classAndReason = String.valueOf(e.getMessage()).split(": ", 2);
    String reason = classAndReason[classAndReason.length - 1];
    return reason.replaceFirst("^\\(startline (\\d+)\\) ", "line $1: ");
  }

  private static BufferedReader withoutMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }
}

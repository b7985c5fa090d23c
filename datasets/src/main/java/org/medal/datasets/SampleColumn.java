package org.medal.datasets;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;

/**
 * Reads one value for each sample from a CSV file whose header holds {@code id}, or {@code path}
 * for images, and the value's name. Further columns are left alone.
 */
final class SampleColumn<T> {
  private final Path csv;
  private final List<String> header;
  private final int id;
  private final int value;
  private final Function<String, T> parse;

  private SampleColumn(Path csv, CsvLine header, String name, Function<String, T> parse) {
    this.csv = csv;
    this.header = header.fields().stream().map(String::strip).toList();
    this.id = this.header.contains("id") ? this.header.indexOf("id") : this.header.indexOf("path");
    this.value = this.header.indexOf(name);
    this.parse = parse;
    if (id < 0 || value < 0) {
      throw new InputException(
          csv
              + ", line "
              + header.number()
              + ": the header is '"
              + String.join(",", this.header)
              + "'; it must hold 'id' (or 'path') and '"
              + name
              + "', separated by commas");
    }
  }

  /**
   * Reads a whole file.
   *
   * @param option the option it was given to, for messages
   * @param name of the value's column
   * @param parse gives the value, or throws IllegalArgumentException with what is wrong
   * @throws InputException if a line is not usable; the message names file, line and culprit
   */
  static <T> Map<SampleId, T> read(
      Path csv, String option, String name, Function<String, T> parse) {
    List<CsvLine> lines =
        CsvLines.read(csv, "give " + option + " a CSV file with 'id," + name + "'");
    if (lines.isEmpty()) {
      throw new InputException(csv + " is empty; it needs the header 'id," + name + "'");
    }
    SampleColumn<T> column = new SampleColumn<>(csv, lines.get(0), name, parse);
    Map<SampleId, T> values = new LinkedHashMap<>();
    Map<SampleId, Long> earlier = new HashMap<>();
    for (CsvLine line : lines.subList(1, lines.size())) {
      SampleId sample = column.sample(line);
      Long before = earlier.putIfAbsent(sample, line.number());
      if (before != null) {
        throw column.wrong(line, "'" + sample + "' already stands in line " + before);
      }
      values.put(sample, column.value(line, sample));
    }
    return values;
  }

  private SampleId sample(CsvLine line) {
    if (line.fields().size() != header.size()) {
      throw wrong(
          line, "there are " + line.fields().size() + " fields, the header has " + header.size());
    }
    String text = line.fields().get(id).strip();
    if (header.get(id).equals("path")) {
      return new SampleId(ImagePath.normalized(text, csv + ", line " + line.number()));
    }
    if (text.isEmpty()) {
      throw wrong(line, "the id is empty");
    }
    return new SampleId(text);
  }

  private T value(CsvLine line, SampleId sample) {
    try {
      return parse.apply(line.fields().get(value).strip());
    } catch (IllegalArgumentException e) {
      throw wrong(line, "'" + sample + "': " + e.getMessage());
    }
  }

  private InputException wrong(CsvLine line, String what) {
    return new InputException(csv + ", line " + line.number() + ": " + what);
  }
}

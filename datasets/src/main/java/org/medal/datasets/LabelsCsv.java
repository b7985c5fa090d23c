package org.medal.datasets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medal.core.data.InputException;

/**
 * Reads {@code labels.csv}: a header {@code path,label[,group[,…]]}, then one image a line. Spaces
 * around a field do not count. See {@link CsvLines}.
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
    List<CsvLine> lines = CsvLines.read(csv, "give --labels a CSV file with 'path,label'");
    if (lines.size() < 2) {
      requireHeader(lines, csv);
      throw new InputException(
          csv + " holds no labels; it needs the header 'path,label' and one image a line");
    }
    LabelColumns columns = LabelColumns.of(lines.get(0).fields(), csv);
    List<LabelRow> rows = new ArrayList<>();
    Map<String, Long> earlier = new HashMap<>();
    for (CsvLine line : lines.subList(1, lines.size())) {
      rows.add(unique(columns.row(line.fields(), line.number()), earlier, csv));
    }
    return new LabelTable(csv, rows, columns.extra());
  }

  private static void requireHeader(List<CsvLine> lines, Path csv) {
    lines.forEach(line -> LabelColumns.of(line.fields(), csv));
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

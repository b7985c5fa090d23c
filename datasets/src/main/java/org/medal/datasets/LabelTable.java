package org.medal.datasets;

import java.nio.file.Path;
import java.util.List;

/**
 * The content of a {@code labels.csv}.
 *
 * @param file where it was read
 * @param rows at least one row; no path stands twice; in the file's order
 * @param extraColumns names of the columns besides path, label and group, in the file's order
 */
public record LabelTable(Path file, List<LabelRow> rows, List<String> extraColumns) {
  public LabelTable {
    rows = List.copyOf(rows);
    extraColumns = List.copyOf(extraColumns);
  }
}

package org.medal.datasets.published;

import java.nio.file.Path;
import java.util.List;
import org.medal.core.data.InputException;

/**
 * One row of an annotation file.
 *
 * @param cells its texts, without blanks around them
 * @param file the annotation file
 * @param position where it stands there: "row 3"
 */
record TableRow(List<String> cells, Path file, String position) {
  TableRow {
    cells = cells.stream().map(String::strip).toList();
  }

  /**
   * One cell.
   *
   * @throws InputException if the row is shorter than that or the cell is empty
   */
  String cell(int column) {
    String cell = column < cells.size() ? cells.get(column) : "";
    if (cell.isEmpty()) {
      throw wrong("column " + (column + 1) + " is empty; copy the published file again");
    }
    return cell;
  }

  /** File name and position: "Annotation_Base11.xls, row 3". */
  String place() {
    return file.getFileName() + ", " + position;
  }

  InputException wrong(String what) {
    return new InputException(file + ", " + position + ": " + what);
  }
}

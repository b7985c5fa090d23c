package org.medal.datasets.published;

import java.util.List;
import java.util.Locale;

/** The columns of an annotation file by the names in its header; case does not count. */
final class Columns {
  private final TableRow header;
  private final List<String> names;

  Columns(TableRow header) {
    this.header = header;
    this.names = header.cells().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * The position of a column.
   *
   * @throws org.medal.core.data.InputException if there is none of that name
   */
  int of(String name) {
    int column = names.indexOf(name.toLowerCase(Locale.ROOT));
    if (column < 0) {
      throw header.wrong(
          "there is no column '"
              + name
              + "' but '"
              + String.join("', '", header.cells())
              + "'; give the file as it was published");
    }
    return column;
  }
}

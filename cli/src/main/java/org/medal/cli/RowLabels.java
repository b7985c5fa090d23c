package org.medal.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.core.pool.PoolView;
import org.medal.datasets.LabelRow;
import org.medal.datasets.LabelsCsv;

/** The labels of a pool's rows from {@code labels.csv}. */
final class RowLabels {
  private RowLabels() {}

  /**
   * The class of each row: its label's place among {@code classes}.
   *
   * @param classes the names of all classes; empty if those that occur will do
   * @param notes is told of images that are in no row
   * @throws InputException if the file cannot be read, a label is no class, or no image of it is in
   *     the pool
   */
  static int[] of(Path csv, List<SampleId> ids, List<String> classes, Consumer<String> notes) {
    List<LabelRow> rows = LabelsCsv.read(csv).rows();
    List<String> names = classes.isEmpty() ? names(rows) : classes;
    Map<String, Integer> labels = new HashMap<>();
    rows.forEach(row -> labels.put(row.path(), number(csv, row, names)));
    int[] found = new int[ids.size()];
    Arrays.fill(found, PoolView.UNLABELLED);
    int count = 0;
    for (int row = 0; row < found.length; row++) {
      Integer label = labels.get(ids.get(row).value());
      if (label != null) {
        found[row] = label;
        count++;
      }
    }
    if (count == 0) {
      throw new InputException("No image of " + csv + " is in the pool; names must be the same");
    }
    if (count < labels.size()) {
      notes.accept(labels.size() - count + " images of " + csv + " are not in the pool");
    }
    return found;
  }

  private static List<String> names(List<LabelRow> rows) {
    return rows.stream().map(LabelRow::label).distinct().sorted().toList();
  }

  private static int number(Path csv, LabelRow row, List<String> classes) {
    int place = classes.indexOf(row.label());
    if (place < 0) {
      throw new InputException(
          "%s, line %d: '%s' is no class; give one of %s"
              .formatted(csv, row.line(), row.label(), classes));
    }
    return place;
  }
}

package org.medal.datasets.parquet;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.InputException;

/** A column of vectors, of which the good rows are told in the order of the files. */
final class FloatColumn {
  private final Path folder;
  private final String name;
  private final PoolRows rows;
  private final Consumer<float[]> sink;
  private int row;
  private int told;
  private int length;
  private boolean lacking;

  private FloatColumn(Path folder, String name, PoolRows rows, Consumer<float[]> sink) {
    this.folder = folder;
    this.name = name;
    this.rows = rows;
    this.sink = sink;
  }

  /**
   * Tells {@code sink} all good rows.
   *
   * @return false, and nothing is told, if the table has no such vectors
   * @throws InputException if some rows have none, or one of another length
   */
  static boolean each(
      Path folder, List<ParquetPart> parts, String name, PoolRows rows, Consumer<float[]> sink) {
    FloatColumn column = new FloatColumn(folder, name, rows, sink);
    for (ParquetPart part : parts) {
      Optional<Leaf> leaf = part.column(name).filter(Leaf::isFloats);
      if (leaf.isEmpty()) {
        return false;
      }
      part.read(leaf.get(), stretch -> stretch.floats(column::take));
    }
    return !column.lacking;
  }

  private void take(float @Nullable [] vector) {
    if (!rows.good().get(row++)) {
      return;
    }
    if (told == 0) {
      length = vector == null ? 0 : vector.length;
      lacking = vector == null;
    }
    if ((vector == null) != lacking || (vector != null && vector.length != length)) {
      throw new InputException(
          "%s: row %d of '%s' has %d values, others have %d; write the table again"
              .formatted(folder, row - 1, name, vector == null ? 0 : vector.length, length));
    }
    told++;
    if (vector != null) {
      sink.accept(vector);
    }
  }
}

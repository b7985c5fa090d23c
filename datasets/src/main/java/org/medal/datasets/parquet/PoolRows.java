package org.medal.datasets.parquet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;

/**
 * Which rows of a table count, and in which order.
 *
 * @param good of all rows as they stand in the files, those without an error
 * @param sorted of the good ones, numbered as they stand in the files: their numbers in the order
 *     of their ids
 * @param ids their names, ascending
 * @param errors how many rows hold an error
 */
@SuppressWarnings("ArrayRecordComponent") // never compared by content
record PoolRows(BitSet good, int[] sorted, List<SampleId> ids, int errors) {
  static PoolRows read(Path folder, List<ParquetPart> parts) {
    BitSet good = new BitSet();
    List<SampleId> ids = new ArrayList<>();
    int rows = 0;
    for (ParquetPart part : parts) {
      List<@Nullable String> errors = errors(part);
      List<@Nullable String> names = new ArrayList<>();
      part.read(idColumn(part), stretch -> stretch.texts(names::add));
      for (int i = 0; i < names.size(); i++) {
        if (errors.isEmpty() || errors.get(i) == null) {
          good.set(rows + i);
          ids.add(name(part, names.get(i)));
        }
      }
      rows += names.size();
    }
    return sorted(folder, good, ids, rows);
  }

  private static Leaf idColumn(ParquetPart part) {
    return part.column("id")
        .filter(Leaf::isText)
        .orElseThrow(
            () ->
                new InputException(
                    part.file()
                        + " has no text column 'id'; give the folder that the Spark job wrote"));
  }

  private static SampleId name(ParquetPart part, @Nullable String id) {
    if (id == null) {
      throw new InputException(part.file() + " has a row without id; write the table again");
    }
    return new SampleId(id);
  }

  private static List<@Nullable String> errors(ParquetPart part) {
    List<@Nullable String> errors = new ArrayList<>();
    Optional<Leaf> column = part.column("error").filter(Leaf::isText);
    column.ifPresent(leaf -> part.read(leaf, stretch -> stretch.texts(errors::add)));
    return errors;
  }

  private static PoolRows sorted(Path folder, BitSet good, List<SampleId> ids, int rows) {
    if (ids.isEmpty()) {
      throw new InputException(folder + " holds no image that could be used; see column 'error'");
    }
    int[] order =
        IntStream.range(0, ids.size())
            .boxed()
            .sorted(Comparator.comparing(ids::get))
            .mapToInt(Integer::intValue)
            .toArray();
    List<SampleId> names = IntStream.of(order).mapToObj(ids::get).toList();
    for (int i = 1; i < names.size(); i++) {
      if (names.get(i).equals(names.get(i - 1))) {
        throw new InputException(
            folder + " holds '" + names.get(i) + "' twice; keep one of the two in the pool");
      }
    }
    return new PoolRows(good, order, names, rows - ids.size());
  }
}

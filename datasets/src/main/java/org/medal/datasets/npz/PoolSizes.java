package org.medal.datasets.npz;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.InputException;

/**
 * What the arrays of a pool agree on.
 *
 * @param rows P
 * @param classes C, where an array tells it
 */
record PoolSizes(int rows, OptionalInt classes) {
  private static final Map<String, Integer> DIMENSIONS =
      new TreeMap<>(Map.of("features", 2, "probabilities", 2, "members", 3, "labels", 1));

  /** Reads the headers and compares them; the message of a failure names both arrays. */
  static PoolSizes of(Path path, NpzFile file) {
    Agreement rows = new Agreement(path, "rows");
    Agreement classes = new Agreement(path, "classes");
    for (Map.Entry<String, Integer> array : DIMENSIONS.entrySet()) {
      String name = array.getKey();
      if (file.names().contains(name)) {
        int[] shape = file.shape(name);
        requireDimensions(path, name, shape, array.getValue());
        boolean members = name.equals("members");
        rows.add(name, shape[members ? 1 : 0]);
        if (members || name.equals("probabilities")) {
          classes.add(name, shape[shape.length - 1]);
        }
      }
    }
    if (rows.first == null) {
      throw new InputException(
          path + " holds none of the arrays " + DIMENSIONS.keySet() + "; it has " + file.names());
    }
    return new PoolSizes(rows.size, classes.optional());
  }

  private static void requireDimensions(Path path, String name, int[] shape, int wanted) {
    if (shape.length != wanted || Arrays.stream(shape).anyMatch(s -> s == 0)) {
      throw new InputException(
          path
              + ": array '"
              + name
              + "' has the shape "
              + Arrays.toString(shape)
              + "; it must have "
              + wanted
              + " dimensions, none of size 0");
    }
  }

  private static final class Agreement {
    private final Path path;
    private final String what;
    private @Nullable String first;
    private int size;

    Agreement(Path path, String what) {
      this.path = path;
      this.what = what;
    }

    void add(String name, int count) {
      if (first == null) {
        first = name;
        size = count;
      } else if (size != count) {
        throw new InputException(
            path
                + ": array '"
                + first
                + "' has "
                + size
                + " "
                + what
                + ", but '"
                + name
                + "' has "
                + count
                + "; write arrays of the same pool");
      }
    }

    OptionalInt optional() {
      return first == null ? OptionalInt.empty() : OptionalInt.of(size);
    }
  }
}

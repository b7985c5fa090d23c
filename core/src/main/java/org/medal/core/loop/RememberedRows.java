package org.medal.core.loop;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.Matrix;

/**
 * Rows that a model computed, kept by pool row. What is given out looks at them and copies none:
 * beside the numbers, a row costs a reference and the header of an array.
 */
final class RememberedRows {
  private final double[] @Nullable [] rows;

  /** Room for the rows of a pool of {@code size}. */
  RememberedRows(int size) {
    rows = new double[size][];
  }

  /** Those of {@code asked} that are not kept yet. */
  int[] missing(int[] asked) {
    return Arrays.stream(asked).filter(row -> rows[row] == null).toArray();
  }

  /** Keeps what was computed: row {@code missing[i]} is {@code computed.apply(i)}. */
  void keep(int[] missing, IntFunction<double[]> computed) {
    for (int i = 0; i < missing.length; i++) {
      rows[missing[i]] = computed.apply(i);
    }
  }

  /** The rows {@code asked} for, all of which are kept. */
  Matrix of(int[] asked) {
    return of(asked, 0, asked.length == 0 ? 0 : rows[asked[0]].length);
  }

  /** The columns from {@code from} on of the rows {@code asked} for, all of which are kept. */
  Matrix of(int[] asked, int from, int columns) {
    double[][] chosen = new double[asked.length][];
    for (int i = 0; i < asked.length; i++) {
      chosen[i] = rows[asked[i]];
    }
    return new Chosen(chosen, from, columns);
  }

  /** A view of kept rows. */
  @SuppressWarnings("ArrayRecordComponent") // never compared by content
  private record Chosen(double[][] chosen, int from, int columns) implements Matrix {
    @Override
    public int rows() {
      return chosen.length;
    }

    @Override
    public void copyRow(int row, double[] into) {
      System.arraycopy(chosen[row], from, into, 0, columns);
    }
  }
}

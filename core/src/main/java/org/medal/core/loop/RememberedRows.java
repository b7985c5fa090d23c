package org.medal.core.loop;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.Matrix;

/**
 * Rows that a model computed, kept by pool row, in the form in which it gave them: features of a
 * network stay 32-bit numbers. What is given out looks at them and copies none: beside the numbers,
 * a row of the pool costs a reference and an index.
 */
final class RememberedRows {
  private final @Nullable Matrix[] blocks;
  private final int[] places;

  /** Room for the rows of a pool of {@code size}. */
  RememberedRows(int size) {
    blocks = new Matrix[size];
    places = new int[size];
  }

  /** Those of {@code asked} that are not kept yet. */
  int[] missing(int[] asked) {
    return Arrays.stream(asked).filter(row -> blocks[row] == null).toArray();
  }

  /** Keeps what was computed: row {@code missing[i]} is row i of {@code computed}. */
  void keep(int[] missing, Matrix computed) {
    for (int i = 0; i < missing.length; i++) {
      blocks[missing[i]] = computed;
      places[missing[i]] = i;
    }
  }

  /** The rows {@code asked} for, all of which are kept. */
  Matrix of(int[] asked) {
    return of(asked, 0, asked.length == 0 ? 0 : block(asked[0]).columns());
  }

  /** The columns from {@code first} on of the rows {@code asked} for, all of which are kept. */
  Matrix of(int[] asked, int first, int columns) {
    Matrix[] from = new Matrix[asked.length];
    int[] at = new int[asked.length];
    for (int i = 0; i < asked.length; i++) {
      from[i] = block(asked[i]);
      at[i] = places[asked[i]];
    }
    return new Chosen(from, at, first, columns);
  }

  private Matrix block(int row) {
    return Objects.requireNonNull(blocks[row], "asked for before it was kept");
  }

  /** A view of kept rows. */
  @SuppressWarnings("ArrayRecordComponent") // never compared by content
  private record Chosen(Matrix[] from, int[] at, int first, int columns) implements Matrix {
    @Override
    public int rows() {
      return at.length;
    }

    @Override
    public void copyRow(int row, double[] into) {
      if (columns == from[row].columns()) {
        from[row].copyRow(at[row], into);
      } else {
        System.arraycopy(from[row].row(at[row]), first, into, 0, columns);
      }
    }
  }
}

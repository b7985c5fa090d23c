package org.medal.core.data;

import java.util.Arrays;

/** Chosen rows of a matrix, without a copy. */
@SuppressWarnings("ArrayRecordComponent") // never compared by content
record RowView(Matrix base, int[] chosen) implements Matrix {
  @Override
  public int rows() {
    return chosen.length;
  }

  @Override
  public int columns() {
    return base.columns();
  }

  /** Of the base again: views of views would be read through each other. */
  @Override
  public Matrix view(int[] some) {
    return new RowView(base, Arrays.stream(some).map(i -> chosen[i]).toArray());
  }

  @Override
  public void copyRow(int row, double[] into) {
    base.copyRow(chosen[row], into);
  }
}

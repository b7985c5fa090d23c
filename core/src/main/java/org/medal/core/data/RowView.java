package org.medal.core.data;

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

  @Override
  public void copyRow(int row, double[] into) {
    base.copyRow(chosen[row], into);
  }
}

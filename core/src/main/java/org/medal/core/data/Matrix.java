package org.medal.core.data;

/**
 * A dense matrix of finite numbers; rows are samples, columns are features. It may be backed by
 * 32-bit or 64-bit storage; arithmetic on it is done in double precision.
 */
public interface Matrix {
  int rows();

  int columns();

  /** Copies row {@code row} into the first {@link #columns()} places of {@code into}. */
  void copyRow(int row, double[] into);

  /** A copy of one row. */
  default double[] row(int row) {
    double[] copy = new double[columns()];
    copyRow(row, copy);
    return copy;
  }

  /** The chosen rows in the order given, without a copy. */
  default Matrix view(int[] chosen) {
    return new RowView(this, chosen.clone());
  }

  /** A copy of the chosen rows, in the order given: [rows.length][columns]. */
  default double[][] copyRows(int[] rows) {
    double[][] copy = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = row(rows[i]);
    }
    return copy;
  }
}

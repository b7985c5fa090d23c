package org.medal.core.data;

/** A {@link Matrix} in 64-bit row-major storage: the form in which arrays come from NumPy. */
public final class DoubleMatrix implements Matrix {
  private final int rows;
  private final int columns;
  private final double[] values;

  /**
   * Wraps, without copying, {@code rows * columns} values in row-major order.
   *
   * @throws InputException if a value is NaN or infinite; the message names row and column
   */
  public DoubleMatrix(int rows, int columns, double[] values) {
    if (values.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          rows + " x " + columns + " does not match " + values.length + " values");
    }
    this.rows = rows;
    this.columns = columns;
    this.values = values;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new InputException(
            "Row " + i / columns + ", column " + i % columns + " is " + values[i]);
      }
    }
  }

  /** A matrix of the given rows, which must be of one length. */
  public static DoubleMatrix of(double[]... rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    double[] values = new double[rows.length * columns];
    for (int r = 0; r < rows.length; r++) {
      if (rows[r].length != columns) {
        throw new IllegalArgumentException(
            "Row " + r + " has " + rows[r].length + " columns, row 0 has " + columns);
      }
      System.arraycopy(rows[r], 0, values, r * columns, columns);
    }
    return new DoubleMatrix(rows.length, columns, values);
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public void copyRow(int row, double[] into) {
    System.arraycopy(values, row * columns, into, 0, columns);
  }
}

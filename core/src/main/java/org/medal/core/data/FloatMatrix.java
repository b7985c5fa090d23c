package org.medal.core.data;

/** A {@link Matrix} in 32-bit row-major storage: the form in which networks give features. */
public final class FloatMatrix implements Matrix {
  private final int rows;
  private final int columns;
  private final float[] values;

  /**
   * Wraps, without copying, {@code rows * columns} values in row-major order.
   *
   * @throws InputException if a value is NaN or infinite; the message names row and column
   */
  public FloatMatrix(int rows, int columns, float[] values) {
    if (values.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          rows + " x " + columns + " does not match " + values.length + " values");
    }
    this.rows = rows;
    this.columns = columns;
    this.values = values;
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new InputException(
            "Row " + i / columns + ", column " + i % columns + " is " + values[i]);
      }
    }
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
    int start = row * columns;
    for (int c = 0; c < columns; c++) {
      into[c] = values[start + c];
    }
  }

  /** The backing array, row-major, for hand-over to native code; not to be written to. */
  public float[] values() {
    return values;
  }
}

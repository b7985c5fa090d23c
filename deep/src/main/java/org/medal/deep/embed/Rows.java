package org.medal.deep.embed;

import java.util.List;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.FloatMatrix;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;

/** Gathers vectors that arrive row by row. */
public final class Rows {
  /** Some virtual machines hold no array of the last few lengths. */
  private static final long LONGEST = Integer.MAX_VALUE - 8;

  private final float[][] rows;

  /** Room for {@code count} rows. */
  public Rows(int count) {
    rows = new float[count][];
  }

  /** Keeps {@code values} as row {@code row}. */
  public void set(int row, float[] values) {
    rows[row] = values;
  }

  /** The rows; not to be written to. */
  public List<float[]> list() {
    return List.of(rows);
  }

  /** The rows as they are, without a copy. */
  public Matrix matrix() {
    return new Gathered(rows);
  }

  /**
   * All rows under each other in one array.
   *
   * @throws InputException if no array holds so many values
   */
  public FloatMatrix block() {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    if ((long) rows.length * columns > LONGEST) {
      throw new InputException(
          "The features of %d images, %d values each, are too many for one array; average them over the layer, or take fewer images at a time"
              .formatted(rows.length, columns));
    }
    float[] values = new float[rows.length * columns];
    for (int r = 0; r < rows.length; r++) {
      System.arraycopy(rows[r], 0, values, r * columns, columns);
    }
    return new FloatMatrix(rows.length, columns, values);
  }

  /** A view of gathered rows. */
  @SuppressWarnings("ArrayRecordComponent") // never compared by content
  private record Gathered(float[][] gathered) implements Matrix {
    @Override
    public int rows() {
      return gathered.length;
    }

    @Override
    public int columns() {
      return gathered.length == 0 ? 0 : gathered[0].length;
    }

    @Override
    public void copyRow(int row, double[] into) {
      float[] values = gathered[row];
      for (int c = 0; c < values.length; c++) {
        into[c] = values[c];
      }
    }
  }

  /** What {@code head} gives for each row. */
  public Probabilities probabilities(LinearHead head) {
    double[] all = new double[rows.length * head.classes()];
    for (int r = 0; r < rows.length; r++) {
      double[] p = head.probabilities(rows[r]);
      System.arraycopy(p, 0, all, r * p.length, p.length);
    }
    return new Probabilities(new DoubleMatrix(rows.length, head.classes(), all));
  }
}

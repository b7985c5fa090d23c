package org.medal.deep.embed;

import java.util.List;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.FloatMatrix;
import org.medal.core.data.Probabilities;

/** Gathers vectors that arrive row by row. */
public final class Rows {
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

  /** All rows under each other. */
  public FloatMatrix matrix() {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    float[] values = new float[Math.multiplyExact(rows.length, columns)];
    for (int r = 0; r < rows.length; r++) {
      System.arraycopy(rows[r], 0, values, r * columns, columns);
    }
    return new FloatMatrix(rows.length, columns, values);
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

package org.medal.core.data;

/**
 * Class probabilities: rows are samples, columns are classes, each row sums to 1 within {@value
 * #TOLERANCE}. Checked when made, so that no strategy ever ranks by a broken row.
 */
public final class Probabilities {
  /** How far a row's sum may be from 1. */
  public static final double TOLERANCE = 1e-3;

  private final Matrix values;

  /**
   * Wraps {@code values}.
   *
   * @throws InputException if an entry lies outside [0, 1] or a row does not sum to 1; the message
   *     names the row
   */
  public Probabilities(Matrix values) {
    this(values, true);
    double[] row = new double[values.columns()];
    for (int r = 0; r < values.rows(); r++) {
      values.copyRow(r, row);
      check(r, row);
    }
  }

  private Probabilities(Matrix values, @SuppressWarnings("unused") boolean checked) {
    this.values = values;
  }

  /** The chosen rows in the order given, without a copy and without checking them again. */
  public Probabilities view(int[] chosen) {
    return new Probabilities(values.view(chosen), true);
  }

  /** Probabilities of the given rows. */
  public static Probabilities of(double[]... rows) {
    return new Probabilities(DoubleMatrix.of(rows));
  }

  private static void check(int r, double[] row) {
    double sum = 0;
    for (double p : row) {
      // a float softmax may leave 1 by one rounding
      if (!(p >= 0 && p <= 1 + 1e-6)) {
        throw new InputException("Row " + r + " of the probabilities holds " + p);
      }
      sum += p;
    }
    if (!(Math.abs(sum - 1) <= TOLERANCE)) {
      throw new InputException("Row " + r + " of the probabilities sums to " + sum + ", not to 1");
    }
  }

  public int rows() {
    return values.rows();
  }

  public int classes() {
    return values.columns();
  }

  /** Copies a row into {@code into}, which has at least {@link #classes()} places. */
  public void copyRow(int row, double[] into) {
    values.copyRow(row, into);
  }

  /** A copy of one row. */
  public double[] row(int row) {
    return values.row(row);
  }

  /** The most probable class of a row; the lower one when two are equal. */
  public int predicted(int row) {
    return mostProbable(row(row));
  }

  /** The most probable class of one sample; the lower one when two are equal. */
  public static int mostProbable(double[] p) {
    int best = 0;
    for (int c = 1; c < p.length; c++) {
      if (p[c] > p[best]) {
        best = c;
      }
    }
    return best;
  }
}

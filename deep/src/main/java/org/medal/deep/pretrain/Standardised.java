package org.medal.deep.pretrain;

import org.medal.core.data.Matrix;
import org.medal.core.head.Standardisation;

/** Features with mean 0 and deviation 1 over the rows, each row then scaled to length 1. */
final class Standardised {
  private Standardised() {}

  static double[][] rows(Matrix features) {
    double[][] rows = new double[features.rows()][features.columns()];
    for (int i = 0; i < rows.length; i++) {
      features.copyRow(i, rows[i]);
    }
    Standardisation.of(rows).apply(rows);
    for (double[] row : rows) {
      scale(row);
    }
    return rows;
  }

  private static void scale(double[] row) {
    double squares = 0;
    for (double value : row) {
      squares += value * value;
    }
    double length = Math.sqrt(squares);
    for (int k = 0; length > 0 && k < row.length; k++) {
      row[k] /= length;
    }
  }
}

package org.medal.core.projection;

import static org.medal.core.projection.Orthonormal.add;
import static org.medal.core.projection.Orthonormal.dot;

import org.medal.core.data.Matrix;

/** Rows less their mean, read one at a time. */
final class CentredRows {
  private final Matrix rows;
  private final double[] mean;

  CentredRows(Matrix rows) {
    this.rows = rows;
    this.mean = new double[rows.columns()];
    double[] row = new double[rows.columns()];
    for (int i = 0; i < rows.rows(); i++) {
      rows.copyRow(i, row);
      add(mean, 1.0 / rows.rows(), row);
    }
  }

  double[] mean() {
    return mean.clone();
  }

  /** The covariance times each vector. */
  double[][] covarianceTimes(double[][] vectors) {
    double[][] products = new double[vectors.length][mean.length];
    double[] row = new double[mean.length];
    for (int i = 0; i < rows.rows(); i++) {
      centred(i, row);
      for (int v = 0; v < vectors.length; v++) {
        add(products[v], dot(row, vectors[v]) / rows.rows(), row);
      }
    }
    return products;
  }

  private void centred(int i, double[] into) {
    rows.copyRow(i, into);
    add(into, -1, mean);
  }
}

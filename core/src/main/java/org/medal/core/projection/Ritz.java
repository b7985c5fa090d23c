package org.medal.core.projection;

import static org.medal.core.projection.Orthonormal.add;
import static org.medal.core.projection.Orthonormal.dot;

/** The best guesses at eigenvectors of a covariance within the span of a basis, largest first. */
final class Ritz {
  private final double[] values;
  private final double[][] vectors;
  private final double[][] images;

  private Ritz(double[] values, double[][] vectors, double[][] images) {
    this.values = values;
    this.vectors = vectors;
    this.images = images;
  }

  static Ritz of(CentredRows rows, double[][] basis) {
    double[][] products = rows.covarianceTimes(basis);
    int k = basis.length;
    double[][] within = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        within[i][j] = (dot(basis[i], products[j]) + dot(basis[j], products[i])) / 2;
      }
    }
    SymmetricEigen eigen = SymmetricEigen.of(within);
    int[] order = eigen.descending();
    double[] values = new double[k];
    for (int i = 0; i < k; i++) {
      values[i] = Math.max(0, eigen.value(order[i]));
    }
    return new Ritz(values, mixed(basis, eigen, order), mixed(products, eigen, order));
  }

  private static double[][] mixed(double[][] vectors, SymmetricEigen eigen, int[] order) {
    double[][] mixed = new double[order.length][vectors[0].length];
    for (int i = 0; i < order.length; i++) {
      for (int j = 0; j < vectors.length; j++) {
        add(mixed[i], eigen.vector(j, order[i]), vectors[j]);
      }
    }
    return mixed;
  }

  /** The variance along a direction; 0 where there are fewer directions. */
  double value(int place) {
    return place < values.length ? values[place] : 0;
  }

  double[] vector(int place) {
    return vectors[place];
  }

  /** The covariance times each vector; the caller may change them. */
  double[][] images() {
    return images;
  }

  /** How far the first two are from being eigenvectors. */
  double residual() {
    double worst = 0;
    for (int i = 0; i < Math.min(2, values.length); i++) {
      double[] left = images[i].clone();
      add(left, -values[i], vectors[i]);
      worst = Math.max(worst, Math.sqrt(dot(left, left)));
    }
    return worst;
  }
}

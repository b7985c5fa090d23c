package org.medal.core.projection;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations (Golub and
 * Van Loan, Matrix Computations, section 8.5). O(k³) a sweep, a handful of sweeps.
 */
final class SymmetricEigen {
  private static final int SWEEPS = 60;

  private final double[][] a;
  private final double[][] vectors;

  private SymmetricEigen(double[][] matrix) {
    int k = matrix.length;
    a = new double[k][];
    vectors = new double[k][k];
    for (int i = 0; i < k; i++) {
      a[i] = matrix[i].clone();
      vectors[i][i] = 1;
    }
  }

  /** Decomposes a symmetric matrix; only what is symmetric in it counts. */
  static SymmetricEigen of(double[][] matrix) {
    SymmetricEigen eigen = new SymmetricEigen(matrix);
    for (int sweep = 0; sweep < SWEEPS && eigen.sweep(); sweep++) {}
    return eigen;
  }

  /** Whether anything was left to rotate. */
  private boolean sweep() {
    boolean rotated = false;
    for (int p = 0; p < a.length; p++) {
      for (int q = p + 1; q < a.length; q++) {
        double scale = Math.sqrt(Math.abs(a[p][p] * a[q][q]));
        if (Math.abs(a[p][q]) > 1e-16 * scale && a[p][q] != 0) {
          rotate(p, q);
          rotated = true;
        }
      }
    }
    return rotated;
  }

  private void rotate(int p, int q) {
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
    double cos = 1 / Math.hypot(t, 1);
    double sin = t * cos;
    for (double[] row : a) {
      turn(row, p, q, cos, sin);
    }
    for (int k = 0; k < a.length; k++) {
      double above = a[p][k];
      double below = a[q][k];
      a[p][k] = cos * above - sin * below;
      a[q][k] = sin * above + cos * below;
    }
    a[p][q] = 0;
    a[q][p] = 0;
    for (double[] row : vectors) {
      turn(row, p, q, cos, sin);
    }
  }

  private static void turn(double[] row, int p, int q, double cos, double sin) {
    double left = row[p];
    double right = row[q];
    row[p] = cos * left - sin * right;
    row[q] = sin * left + cos * right;
  }

  /** The positions of the eigenvalues, largest first. */
  int[] descending() {
    return IntStream.range(0, a.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -a[i][i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  double value(int position) {
    return a[position][position];
  }

  /** Coordinate {@code row} of the eigenvector at a position. */
  double vector(int row, int position) {
    return vectors[row][position];
  }
}

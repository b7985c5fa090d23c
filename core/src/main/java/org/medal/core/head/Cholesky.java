package org.medal.core.head;

/** The factor L of a symmetric positive definite matrix, A = L·Lᵀ. O(m³/3) once. */
final class Cholesky {
  private final double[][] lower;

  private Cholesky(double[][] lower) {
    this.lower = lower;
  }

  /**
   * Factors the lower triangle of {@code a} = κ·I + a positive semidefinite matrix; {@code a} is
   * overwritten.
   *
   * @param least κ: no pivot is smaller, so where rounding makes one so, it is put right
   */
  static Cholesky of(double[][] a, double least) {
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = a[i][j] - InnerProduct.of(a[i], a[j], 0, j);
        a[i][j] = i == j ? Math.sqrt(Math.max(least, rest)) : rest / a[j][j];
      }
    }
    return new Cholesky(a);
  }

  /** Turns b into L⁻¹·b. O(m²/2). */
  void solveLower(double[] b) {
    for (int i = 0; i < lower.length; i++) {
      b[i] = (b[i] - InnerProduct.of(lower[i], b, 0, i)) / lower[i][i];
    }
  }
}

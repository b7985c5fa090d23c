package org.medal.core.projection;

/** Gram–Schmidt with a second pass against rounding, in place. */
final class Orthonormal {
  /** What is left of a vector, as a share of its length, when the others span it. */
  private static final double ROUNDING = 1e-13;

  private Orthonormal() {}

  /** Makes vectors orthonormal; one that those before it span becomes zero. */
  static void make(double[][] vectors) {
    for (int i = 0; i < vectors.length; i++) {
      double before = Math.sqrt(dot(vectors[i], vectors[i]));
      for (int pass = 0; pass < 2; pass++) {
        for (int j = 0; j < i; j++) {
          add(vectors[i], -dot(vectors[i], vectors[j]), vectors[j]);
        }
      }
      double left = Math.sqrt(dot(vectors[i], vectors[i]));
      scale(vectors[i], left > ROUNDING * before ? 1 / left : 0);
    }
  }

  static double dot(double[] u, double[] v) {
    double sum = 0;
    for (int i = 0; i < u.length; i++) {
      sum += u[i] * v[i];
    }
    return sum;
  }

  /** Adds {@code factor} times {@code v} to {@code u}. */
  static void add(double[] u, double factor, double[] v) {
    for (int i = 0; i < u.length; i++) {
      u[i] += factor * v[i];
    }
  }

  private static void scale(double[] u, double factor) {
    for (int i = 0; i < u.length; i++) {
      u[i] *= factor;
    }
  }
}

package org.medal.core.head;

/**
 * The inner product of two vectors. Four independent sums keep the processor's adders busy; their
 * order is fixed, so equal vectors give equal bits.
 */
public final class InnerProduct {
  private InnerProduct() {}

  /** Σ aᵢ·bᵢ over the length of {@code a}; {@code b} may be longer. */
  public static double of(double[] a, double[] b) {
    return of(a, b, 0, a.length);
  }

  /** Σ aᵢ·b₍from+i₎ over the first {@code n} numbers of {@code a}. */
  public static double of(double[] a, double[] b, int from, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < n; i += 4) {
      s0 += a[i] * b[from + i];
      s1 += a[i + 1] * b[from + i + 1];
      s2 += a[i + 2] * b[from + i + 2];
      s3 += a[i + 3] * b[from + i + 3];
    }
    for (; i < n; i++) {
      s0 += a[i] * b[from + i];
    }
    return (s0 + s1) + (s2 + s3);
  }
}

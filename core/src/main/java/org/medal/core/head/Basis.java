package org.medal.core.head;

import java.util.ArrayList;
import java.util.List;

/**
 * An orthonormal basis of what rows span, by Gram–Schmidt with a second pass against rounding. In
 * its coordinates, inner products within the span are those of the rows, and there are at most as
 * many coordinates as rows. O(n·r·d) for r basis vectors.
 */
final class Basis {
  /** What is left of a row, as a share of its length, when it lies in the span but for rounding. */
  private static final double ROUNDING = 1e-12;

  private final List<double[]> vectors = new ArrayList<>();

  static Basis of(double[][] rows) {
    Basis basis = new Basis();
    for (double[] row : rows) {
      double[] direction = basis.directionOutside(row);
      if (direction.length > 0) {
        basis.vectors.add(direction);
      }
    }
    return basis;
  }

  int size() {
    return vectors.size();
  }

  double[] vector(int i) {
    return vectors.get(i);
  }

  /** The coordinates of the row's part in the span, in the first places of an array. */
  double[] coordinates(double[] row, int length) {
    double[] coordinates = new double[length];
    for (int i = 0; i < vectors.size(); i++) {
      coordinates[i] = InnerProduct.of(row, vectors.get(i));
    }
    return coordinates;
  }

  /** The unit vector along the row's part outside the span; empty if it has none. */
  double[] directionOutside(double[] row) {
    double[] rest = row.clone();
    for (int pass = 0; pass < 2; pass++) {
      for (double[] vector : vectors) {
        add(rest, -InnerProduct.of(rest, vector), vector);
      }
    }
    double length = Math.sqrt(InnerProduct.of(rest, rest));
    if (length <= ROUNDING * Math.sqrt(InnerProduct.of(row, row))) {
      return new double[0];
    }
    for (int c = 0; c < rest.length; c++) {
      rest[c] /= length;
    }
    return rest;
  }

  private static void add(double[] to, double factor, double[] what) {
    for (int c = 0; c < to.length; c++) {
      to[c] += factor * what[c];
    }
  }
}

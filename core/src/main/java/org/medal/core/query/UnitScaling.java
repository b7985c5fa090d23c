package org.medal.core.query;

import java.util.Arrays;
import org.medal.core.data.Matrix;

/** Scales features to [0, 1], each by its own range. A constant feature becomes 0. */
final class UnitScaling {
  /** Leaves features as they are. */
  static final UnitScaling NONE = new UnitScaling(0);

  private final double[] low;
  private final double[] high;

  private UnitScaling(int columns) {
    this.low = new double[columns];
    this.high = new double[columns];
    Arrays.fill(low, Double.POSITIVE_INFINITY);
    Arrays.fill(high, Double.NEGATIVE_INFINITY);
  }

  /** The scaling by the ranges over both sets of rows. */
  static UnitScaling of(Matrix labelled, double[][] candidates) {
    UnitScaling scaling = new UnitScaling(labelled.columns());
    for (int i = 0; i < labelled.rows(); i++) {
      scaling.widen(labelled.row(i));
    }
    for (double[] candidate : candidates) {
      scaling.widen(candidate);
    }
    return scaling;
  }

  private void widen(double[] row) {
    for (int c = 0; c < low.length; c++) {
      low[c] = Math.min(low[c], row[c]);
      high[c] = Math.max(high[c], row[c]);
    }
  }

  /** Scales a row in place. */
  void apply(double[] row) {
    for (int c = 0; c < low.length; c++) {
      double range = high[c] - low[c];
      row[c] = range > 0 ? (row[c] - low[c]) / range : 0;
    }
  }
}

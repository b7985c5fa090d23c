package org.medal.core.head;

import java.util.Arrays;

/**
 * Scales features to mean 0 and deviation 1 over the rows it is made of. A feature that is constant
 * there becomes 0 everywhere, for nothing says how much of it is much.
 */
public final class Standardisation {
  private final double[] mean;
  private final double[] scale;

  private Standardisation(int columns) {
    this.mean = new double[columns];
    this.scale = new double[columns];
  }

  /**
   * The standardisation by {@code rows}; without any, every feature becomes 0.
   *
   * @param rows rows = samples, columns = features
   */
  public static Standardisation of(double[][] rows) {
    Standardisation standardisation = new Standardisation(rows.length == 0 ? 0 : rows[0].length);
    for (int c = 0; c < standardisation.mean.length; c++) {
      standardisation.measure(rows, c);
    }
    return standardisation;
  }

  private void measure(double[][] rows, int c) {
    for (double[] row : rows) {
      mean[c] += row[c] / rows.length;
    }
    double variance = 0;
    for (double[] row : rows) {
      variance += (row[c] - mean[c]) * (row[c] - mean[c]) / rows.length;
    }
    // what is left of a constant feature after rounding is no variance
    boolean constant = variance <= 1e-12 * (1 + mean[c] * mean[c]);
    scale[c] = constant ? 0 : 1 / Math.sqrt(variance);
  }

  /** What is taken from a feature. */
  public double mean(int column) {
    return mean[column];
  }

  /** What a feature is then multiplied by: one over its deviation, 0 where it is constant. */
  public double scale(int column) {
    return scale[column];
  }

  /** Scales the features of a row in place. */
  public void apply(double[] row) {
    if (mean.length == 0) {
      Arrays.fill(row, 0);
    }
    for (int c = 0; c < mean.length; c++) {
      row[c] = (row[c] - mean[c]) * scale[c];
    }
  }

  /** Scales every row in place. */
  public void apply(double[][] rows) {
    for (double[] row : rows) {
      apply(row);
    }
  }
}

package org.medal.deep.frozen;

import java.util.List;

/**
 * Features scaled to mean 0 and deviation 1 over the training images; constant ones stay 0.
 *
 * @param values row-major, one row per image
 * @param mean per feature
 * @param scale per feature: one over the deviation, or 0
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays, never compared by content
record Standardised(double[] values, double[] mean, double[] scale) {
  static Standardised of(List<float[]> rows) {
    int n = rows.size();
    int d = rows.get(0).length;
    double[] mean = new double[d];
    double[] scale = new double[d];
    for (float[] row : rows) {
      for (int j = 0; j < d; j++) {
        mean[j] += row[j] / (double) n;
      }
    }
    for (float[] row : rows) {
      for (int j = 0; j < d; j++) {
        scale[j] += (row[j] - mean[j]) * (row[j] - mean[j]) / n;
      }
    }
    for (int j = 0; j < d; j++) {
      scale[j] = scale[j] > 1e-12 * (1 + mean[j] * mean[j]) ? 1 / Math.sqrt(scale[j]) : 0;
    }
    double[] values = new double[n * d];
    for (int i = 0; i < n; i++) {
      float[] row = rows.get(i);
      for (int j = 0; j < d; j++) {
        values[i * d + j] = (row[j] - mean[j]) * scale[j];
      }
    }
    return new Standardised(values, mean, scale);
  }
}

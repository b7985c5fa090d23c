package org.medal.core.metrics;

import org.medal.core.data.Probabilities;

/**
 * Expected calibration error: ECE = Σ_b n_b/n · |accuracy(b) − confidence(b)| over {@value #BINS}
 * equally wide bins b of the confidence, the probability of the predicted class; bin b holds
 * confidences in (b/15, (b + 1)/15]. 0 for a model that is right as often as it says; the value is
 * biased upwards where bins hold few samples. O(n·C).
 *
 * <p>Source: Guo et al., On Calibration of Modern Neural Networks, ICML 2017, Eq. 3.
 */
public final class Calibration {
  static final int BINS = 15;

  private Calibration() {}

  /**
   * The error of class probabilities.
   *
   * @param labels the true class of each row, at least one
   */
  public static double error(Probabilities probabilities, int[] labels) {
    // in each bin, correct predictions minus the sum of their confidences
    double[] surplus = new double[BINS];
    for (int i = 0; i < labels.length; i++) {
      int predicted = probabilities.predicted(i);
      double confidence = probabilities.row(i)[predicted];
      int bin = Math.min(BINS, Math.max(1, (int) Math.ceil(confidence * BINS))) - 1;
      surplus[bin] += (predicted == labels[i] ? 1 : 0) - confidence;
    }
    double error = 0;
    for (double bin : surplus) {
      error += Math.abs(bin);
    }
    return error / labels.length;
  }
}

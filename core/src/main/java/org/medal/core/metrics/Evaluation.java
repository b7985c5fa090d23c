package org.medal.core.metrics;

import org.medal.core.data.InputException;
import org.medal.core.data.Probabilities;

/**
 * What a model is worth on the test set.
 *
 * @param confusion what was predicted for each class
 * @param auc see {@link Auc#of}
 * @param calibrationError see {@link Calibration#error}
 */
public record Evaluation(Confusion confusion, double auc, double calibrationError) {
  /** Probabilities add up to 1 but for rounding, and so do confidences. */
  private static final double MOST = 1 + 1e-3;

  public Evaluation {
    if (!(auc >= 0 && auc <= 1 && calibrationError >= 0 && calibrationError <= MOST)) {
      throw new IllegalArgumentException(
          "An AUC of " + auc + " and a calibration error of " + calibrationError);
    }
  }

  /** The share of rows that are predicted to be what they are; at least one row. */
  public static double shareCorrect(Probabilities probabilities, int[] labels) {
    int correct = 0;
    for (int i = 0; i < labels.length; i++) {
      correct += probabilities.predicted(i) == labels[i] ? 1 : 0;
    }
    return (double) correct / labels.length;
  }

  /**
   * Evaluates probabilities against the truth.
   *
   * @param labels the true class of each row; every class occurs
   * @throws InputException if there is no row or a class is missing from {@code labels}
   */
  public static Evaluation of(Probabilities probabilities, int[] labels) {
    if (labels.length == 0 || labels.length != probabilities.rows()) {
      throw new InputException(
          labels.length + " test labels for " + probabilities.rows() + " predictions");
    }
    return new Evaluation(
        Confusion.of(probabilities, labels),
        Auc.of(probabilities, labels),
        Calibration.error(probabilities, labels));
  }

  /** Share classified correctly. */
  public double accuracy() {
    return confusion.accuracy();
  }

  /** Mean over the classes of the share classified correctly. */
  public double balancedAccuracy() {
    return confusion.balancedAccuracy();
  }
}

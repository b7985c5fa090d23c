package org.medal.core.metrics;

import org.medal.core.data.InputException;
import org.medal.core.data.Probabilities;

/**
 * What a model is worth on the test set.
 *
 * @param accuracy share classified correctly
 * @param balancedAccuracy mean over the classes of the share classified correctly
 * @param auc see {@link Auc#of}
 */
public record Evaluation(double accuracy, double balancedAccuracy, double auc) {
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
    int classes = probabilities.classes();
    int[] members = new int[classes];
    int[] correct = new int[classes];
    for (int i = 0; i < labels.length; i++) {
      members[labels[i]]++;
      correct[labels[i]] += probabilities.predicted(i) == labels[i] ? 1 : 0;
    }
    double right = 0;
    double recalls = 0;
    for (int c = 0; c < classes; c++) {
      if (members[c] == 0) {
        throw new InputException("The test set holds no sample of class number " + c);
      }
      right += correct[c];
      recalls += (double) correct[c] / members[c];
    }
    return new Evaluation(right / labels.length, recalls / classes, Auc.of(probabilities, labels));
  }
}

package org.medal.core.metrics;

/**
 * Agreement beyond chance of predictions with the truth where classes are ordered, such as grades:
 * κ = 1 − Σ w·o / Σ w·e with weights w = (truth − predicted)², o the counts and e those expected of
 * independent predictions with the same margins. 1 is full agreement, 0 that of chance; a mistake
 * by two grades weighs four times one by one. O(C²).
 *
 * <p>Source: Cohen, Weighted kappa, Psychological Bulletin 70, 1968.
 */
public final class QuadraticKappa {
  private QuadraticKappa() {}

  /**
   * Kappa of a confusion matrix.
   *
   * @param grade the place of each class in the order, 0 to C − 1
   * @return 0 where chance would not be wrong either, because all is one class
   */
  public static double of(Confusion confusion, int[] grade) {
    int classes = confusion.classes();
    double[] truths = new double[classes];
    double[] predictions = new double[classes];
    for (int t = 0; t < classes; t++) {
      for (int p = 0; p < classes; p++) {
        truths[t] += confusion.count(t, p);
        predictions[p] += confusion.count(t, p);
      }
    }
    double observed = 0;
    double expected = 0;
    for (int t = 0; t < classes; t++) {
      for (int p = 0; p < classes; p++) {
        double weight = (double) (grade[t] - grade[p]) * (grade[t] - grade[p]);
        observed += weight * confusion.count(t, p);
        expected += weight * truths[t] * predictions[p] / confusion.samples();
      }
    }
    return expected == 0 ? 0 : 1 - observed / expected;
  }
}

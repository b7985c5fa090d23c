package org.medal.core.metrics;

/** A metric against the number of labels. */
public final class LearningCurve {
  private LearningCurve() {}

  /**
   * Area under the learning curve by trapezoids over the number of labels, divided by the range: a
   * mean of the metric, in its own unit. A single point gives its value.
   *
   * @param labelled strictly increasing numbers of labels
   * @param values the metric at each of them
   */
  public static double area(int[] labelled, double[] values) {
    if (labelled.length == 0 || labelled.length != values.length) {
      throw new IllegalArgumentException(
          labelled.length + " label counts for " + values.length + " values");
    }
    if (labelled.length == 1) {
      return values[0];
    }
    double area = 0;
    for (int i = 1; i < labelled.length; i++) {
      int width = labelled[i] - labelled[i - 1];
      if (width <= 0) {
        throw new IllegalArgumentException("Label counts must increase");
      }
      area += width * (values[i] + values[i - 1]) / 2;
    }
    return area / (labelled[labelled.length - 1] - labelled[0]);
  }
}

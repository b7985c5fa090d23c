package org.medal.core.metrics;

import java.util.Arrays;
import java.util.stream.IntStream;

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

  /**
   * Area over a part of a curve, as {@link #area(int[], double[])}; at ends that lie between two
   * points the curve is taken to be straight.
   *
   * @param low from how many labels on, within {@code labelled}
   * @param high up to how many, at least {@code low}, within {@code labelled}
   */
  public static double area(int[] labelled, double[] values, int low, int high) {
    int[] part =
        IntStream.concat(
                IntStream.of(low, high),
                Arrays.stream(labelled).filter(count -> count > low && count < high))
            .distinct()
            .sorted()
            .toArray();
    return area(part, Arrays.stream(part).mapToDouble(x -> at(labelled, values, x)).toArray());
  }

  /**
   * The metric at a number of labels, on the straight line between its neighbours.
   *
   * @param labelled strictly increasing numbers of labels
   * @param values the metric at each of them
   * @param count a number from the first to the last of {@code labelled}
   */
  public static double at(int[] labelled, double[] values, int count) {
    int found = Arrays.binarySearch(labelled, count);
    if (found >= 0) {
      return values[found];
    }
    int next = -found - 1;
    if (next == 0 || next == labelled.length) {
      throw new IllegalArgumentException(count + " labels lie outside the curve");
    }
    double share = (double) (count - labelled[next - 1]) / (labelled[next] - labelled[next - 1]);
    return values[next - 1] + share * (values[next] - values[next - 1]);
  }
}

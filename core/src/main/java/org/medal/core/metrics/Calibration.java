package org.medal.core.metrics;

import java.util.List;
import java.util.stream.IntStream;
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
   * A bar of the reliability diagram.
   *
   * @param confidence mean probability of the predicted class
   * @param correct share of the predictions that are right
   * @param count how many there are, at least one
   */
  public record Bin(double confidence, double correct, int count) {}

  /**
   * The reliability diagram: the bins of {@link #error} that hold a sample, by rising confidence.
   *
   * @param labels the true class of each row
   */
  public static List<Bin> bins(Probabilities probabilities, int[] labels) {
    double[] confidence = new double[BINS];
    int[] correct = new int[BINS];
    int[] count = new int[BINS];
    for (int i = 0; i < labels.length; i++) {
      int predicted = probabilities.predicted(i);
      double sure = probabilities.row(i)[predicted];
      confidence[bin(sure)] += sure;
      correct[bin(sure)] += predicted == labels[i] ? 1 : 0;
      count[bin(sure)]++;
    }
    return IntStream.range(0, BINS)
        .filter(b -> count[b] > 0)
        .mapToObj(b -> new Bin(confidence[b] / count[b], (double) correct[b] / count[b], count[b]))
        .toList();
  }

  private static int bin(double confidence) {
    return Math.min(BINS, Math.max(1, (int) Math.ceil(confidence * BINS))) - 1;
  }

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
      surplus[bin(confidence)] += (predicted == labels[i] ? 1 : 0) - confidence;
    }
    double error = 0;
    for (double bin : surplus) {
      error += Math.abs(bin);
    }
    return error / labels.length;
  }
}

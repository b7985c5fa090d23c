package org.medal.core.metrics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.medal.core.data.InputException;
import org.medal.core.data.Probabilities;

/**
 * Area under the ROC curve: the probability that a random positive scores higher than a random
 * negative, ties counting one half (Mann–Whitney U divided by its range). O(n·log n).
 */
public final class Auc {
  private Auc() {}

  /**
   * The AUC of one score.
   *
   * @throws InputException if all samples are positive or all are negative
   */
  public static double binary(double[] scores, boolean[] positive) {
    Integer[] order = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
    double rankSum = 0;
    long positives = 0;
    for (int start = 0; start < order.length; ) {
      int end = start;
      int tiedPositives = 0;
      while (end < order.length && scores[order[end]] == scores[order[start]]) {
        tiedPositives += positive[order[end]] ? 1 : 0;
        end++;
      }
      rankSum += tiedPositives * ((start + 1 + end) / 2.0);
      positives += tiedPositives;
      start = end;
    }
    long negatives = scores.length - positives;
    if (positives == 0 || negatives == 0) {
      throw new InputException("An AUC needs samples of both kinds, but one is missing");
    }
    return (rankSum - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
  }

  /**
   * The AUC of class probabilities: of two classes that of the last one; of more the mean over all
   * classes of one against the rest.
   *
   * @param labels the true class of each row; every class occurs
   */
  public static double of(Probabilities probabilities, int[] labels) {
    int classes = probabilities.classes();
    if (classes == 2) {
      return oneAgainstRest(probabilities, labels, 1);
    }
    return IntStream.range(0, classes)
        .mapToDouble(c -> oneAgainstRest(probabilities, labels, c))
        .average()
        .orElseThrow();
  }

  private static double oneAgainstRest(Probabilities probabilities, int[] labels, int target) {
    double[] scores = new double[labels.length];
    boolean[] positive = new boolean[labels.length];
    double[] row = new double[probabilities.classes()];
    for (int i = 0; i < labels.length; i++) {
      probabilities.copyRow(i, row);
      scores[i] = row[target];
      positive[i] = labels[i] == target;
    }
    return binary(scores, positive);
  }
}

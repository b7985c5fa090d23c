package org.medal.core.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.medal.core.data.InputException;
import org.medal.core.data.Probabilities;

/**
 * How often samples of each class were predicted to be of each class; C² numbers.
 *
 * @param counts {@code counts.get(truth).get(predicted)}, square; each class has a sample
 */
public record Confusion(List<List<Integer>> counts) {
  public Confusion {
    counts = counts.stream().map(List::copyOf).toList();
    for (int c = 0; c < counts.size(); c++) {
      if (counts.get(c).size() != counts.size()) {
        throw new IllegalArgumentException("A confusion matrix is square, unlike " + counts);
      }
      if (counts.get(c).stream().anyMatch(count -> count < 0)) {
        throw new IllegalArgumentException("A confusion matrix counts, unlike " + counts);
      }
      if (sum(counts.get(c)) == 0) {
        throw new InputException("The test set holds no sample of class number " + c);
      }
    }
  }

  /**
   * Counts predictions, the most probable class of each row.
   *
   * @param labels the true class of each row; every class occurs
   * @throws InputException if a class is missing from {@code labels}
   */
  static Confusion of(Probabilities probabilities, int[] labels) {
    int classes = probabilities.classes();
    Integer[][] counts = new Integer[classes][classes];
    for (Integer[] row : counts) {
      Arrays.fill(row, 0);
    }
    for (int i = 0; i < labels.length; i++) {
      counts[labels[i]][probabilities.predicted(i)]++;
    }
    List<List<Integer>> rows = new ArrayList<>();
    for (Integer[] row : counts) {
      rows.add(List.of(row));
    }
    return new Confusion(rows);
  }

  /** How many classes there are. */
  public int classes() {
    return counts.size();
  }

  /** How many samples there are. */
  public int samples() {
    return counts.stream().mapToInt(Confusion::sum).reduce(0, Math::addExact);
  }

  /** How many samples of one class were predicted to be of another, or of the same. */
  public int count(int truth, int predicted) {
    return counts.get(truth).get(predicted);
  }

  /** Share of the samples of a class that are classified correctly. */
  public double recall(int truth) {
    return (double) count(truth, truth) / sum(counts.get(truth));
  }

  /** Share of all samples that are classified correctly. */
  public double accuracy() {
    return (double) IntStream.range(0, classes()).map(c -> count(c, c)).sum() / samples();
  }

  /** Mean of the classes' recalls. */
  public double balancedAccuracy() {
    double recalls = 0;
    for (int c = 0; c < classes(); c++) {
      recalls += recall(c);
    }
    return recalls / classes();
  }

  private static int sum(List<Integer> row) {
    return row.stream().mapToInt(Integer::intValue).reduce(0, Math::addExact);
  }
}

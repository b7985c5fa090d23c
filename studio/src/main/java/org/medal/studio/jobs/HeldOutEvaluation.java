package org.medal.studio.jobs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.medal.core.data.Labelled;
import org.medal.core.data.Probabilities;
import org.medal.core.learn.FittedModel;
import org.medal.core.metrics.Auc;
import org.medal.core.metrics.Calibration;
import org.medal.core.metrics.Evaluation;

/**
 * What a model's predictions for labelled images are worth. Classes may be missing among them, as
 * they are at first: the balanced accuracy is then the mean over those that are there, and there is
 * no AUC.
 *
 * @param probabilities a row for each image, at least one
 * @param labels the true classes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared by content
record HeldOutEvaluation(Probabilities probabilities, int[] labels) {
  /** Stands for an AUC that there is not. */
  private static final double NO_AUC = -1;

  /** Has a model predict some images, at least one. */
  static HeldOutEvaluation of(FittedModel model, List<Labelled> test) {
    Probabilities probabilities = model.probabilities(test.stream().map(Labelled::id).toList());
    return new HeldOutEvaluation(probabilities, test.stream().mapToInt(Labelled::label).toArray());
  }

  double accuracy() {
    return Evaluation.shareCorrect(probabilities, labels);
  }

  /** The mean of the recalls of the classes that are there. */
  double balancedAccuracy() {
    List<List<Integer>> counts = confusion();
    return IntStream.range(0, counts.size())
        .filter(c -> sum(counts.get(c)) > 0)
        .mapToDouble(c -> (double) counts.get(c).get(c) / sum(counts.get(c)))
        .average()
        .orElseThrow();
  }

  private static int sum(List<Integer> row) {
    return row.stream().mapToInt(Integer::intValue).sum();
  }

  /** Row = truth, column = prediction. */
  List<List<Integer>> confusion() {
    int[][] counts = new int[probabilities.classes()][probabilities.classes()];
    for (int i = 0; i < labels.length; i++) {
      counts[labels[i]][probabilities.predicted(i)]++;
    }
    return Stream.of(counts).map(row -> Arrays.stream(row).boxed().toList()).toList();
  }

  /** The AUC; −1 where a class is missing. */
  double auc() {
    long classes = IntStream.of(labels).distinct().count();
    return classes == probabilities.classes() ? Auc.of(probabilities, labels) : NO_AUC;
  }

  double calibrationError() {
    return Calibration.error(probabilities, labels);
  }

  /** {@code [mean confidence, share correct, count]} each. */
  List<List<Double>> bins() {
    return Calibration.bins(probabilities, labels).stream()
        .map(bin -> List.of(bin.confidence(), bin.correct(), (double) bin.count()))
        .toList();
  }
}

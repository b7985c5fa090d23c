package org.medal.core.stopping;

import java.util.List;
import java.util.stream.IntStream;
import org.medal.core.metrics.LearningCurve;

/** Accuracy on the validation set against the number of labels. */
final class ValidationCurve {
  private final int[] labelled;
  private final double[] accuracy;

  private ValidationCurve(int[] labelled, double[] accuracy) {
    this.labelled = labelled;
    this.accuracy = accuracy;
  }

  /** The rounds that were measured on a validation set. */
  static ValidationCurve of(List<RoundSignals> rounds) {
    List<RoundSignals> measured =
        rounds.stream().filter(round -> round.validation().isPresent()).toList();
    return new ValidationCurve(
        measured.stream().mapToInt(RoundSignals::labelled).toArray(),
        measured.stream().mapToDouble(r -> r.validation().orElseThrow().accuracy()).toArray());
  }

  int size() {
    return labelled.length;
  }

  int[] labelled() {
    return labelled;
  }

  double[] accuracy() {
    return accuracy;
  }

  /** Area under the curve from point {@code first} to point {@code last}, divided by its width. */
  double area(int first, int last) {
    return LearningCurve.area(
        IntStream.rangeClosed(first, last).map(i -> labelled[i]).toArray(),
        IntStream.rangeClosed(first, last).mapToDouble(i -> accuracy[i]).toArray());
  }
}

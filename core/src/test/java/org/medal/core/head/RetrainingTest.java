package org.medal.core.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetrainingTest {
  /** A further row in or outside the span, of a known or a new class, to few or many rows. */
  @ParameterizedTest
  @CsvSource({"12, 40, 3", "12, 5, 3", "0, 6, 3", "1, 6, 3", "20, 20, 2"})
  void agreesWithAFitFromTheBeginning(int n, int d, int classes) {
    double[][] rows = SoftmaxHeadTest.rows(n + 1, d, 5);
    double[][] evaluation = SoftmaxHeadTest.rows(7, d, 6);
    int[] labels = SoftmaxHeadTest.labels(n, 2);
    double[][] labelled = Arrays.copyOf(rows, n);
    IntFunction<double[][]> retrained =
        new Retraining(labelled, labels, evaluation, classes, 0.1).with(rows[n]);
    for (int y = 0; y < classes; y++) {
      int[] more = Arrays.copyOf(labels, n + 1);
      more[n] = y;
      SoftmaxHead expected = SoftmaxHead.fit(rows, more, classes, 0.1);
      double[][] actual = retrained.apply(y);
      for (int e = 0; e < evaluation.length; e++) {
        double[] p = expected.probabilities(evaluation[e]);
        for (int c = 0; c < classes; c++) {
          assertThat(actual[e][c]).as("label %d", y).isCloseTo(p[c], within(1e-6));
        }
      }
    }
  }
}

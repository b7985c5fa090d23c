package org.medal.core.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medal.core.random.KeyedRandom;

class SoftmaxHeadTest {
  static double[][] rows(int n, int d, long seed) {
    KeyedRandom random = new KeyedRandom(seed);
    double[][] rows = new double[n][d];
    for (double[] row : rows) {
      Arrays.setAll(row, c -> random.nextGaussian());
    }
    return rows;
  }

  static int[] labels(int n, int classes) {
    int[] labels = new int[n];
    Arrays.setAll(labels, i -> i % classes);
    return labels;
  }

  /**
   * At the minimum W_c = −1/(λn)·Σᵢ (p_c(xᵢ) − [yᵢ = c])·xᵢ and Σᵢ p_c(xᵢ) is the number of labels
   * c; differences of logits at any row then follow from the probabilities at the labelled ones.
   */
  @ParameterizedTest
  @CsvSource({"12, 40, 3, 1", "40, 5, 2, 0.1", "30, 30, 4, 0.01", "9, 200, 2, 0.001"})
  void theSolutionIsAMinimum(int n, int d, int classes, double l2) {
    double[][] rows = rows(n, d, 1);
    int[] labels = labels(n, classes);
    SoftmaxHead head = SoftmaxHead.fit(rows, labels, classes, l2);
    double[][] residuals = new double[n][];
    for (int i = 0; i < n; i++) {
      residuals[i] = head.probabilities(rows[i]);
      residuals[i][labels[i]] -= 1;
    }
    for (int c = 0; c < classes; c++) {
      int k = c;
      assertThat(Arrays.stream(residuals).mapToDouble(r -> r[k]).sum()).isCloseTo(0, within(1e-6));
    }
    double[] at = rows(1, d, 2)[0];
    double[] origin = head.probabilities(new double[d]);
    double[] there = head.probabilities(at);
    for (int c = 1; c < classes; c++) {
      double expected = 0;
      for (int i = 0; i < n; i++) {
        double slope = residuals[i][c] - residuals[i][0];
        for (int j = 0; j < d; j++) {
          expected -= slope * rows[i][j] * at[j] / (l2 * n);
        }
      }
      double actual = Math.log(there[c] / there[0]) - Math.log(origin[c] / origin[0]);
      assertThat(actual).isCloseTo(expected, within(1e-5));
    }
  }

  @Test
  void oneFeatureAgreesWithTheEquationByHand() {
    // rows ±1, one of each class: dF/dw = 0 reads λ·w = 1/(1 + exp(2w))
    double[][] rows = {{-1}, {1}};
    SoftmaxHead head = SoftmaxHead.fit(rows, new int[] {0, 1}, 2, 0.1);
    double[] p = head.probabilities(new double[] {1});
    double w = Math.log(p[1] / p[0]) / 2;
    assertThat(0.1 * w).isCloseTo(1 / (1 + Math.exp(2 * w)), within(1e-7));
  }

  @Test
  void withoutInformationGivesTheClassesFrequencies() {
    SoftmaxHead head = SoftmaxHead.fit(new double[4][3], new int[] {0, 0, 0, 1}, 2, 1);
    assertThat(head.probabilities(new double[3])[1]).isCloseTo(.25, within(1e-7));
  }

  @Test
  void aClassWithoutALabelIsImpossible() {
    SoftmaxHead head = SoftmaxHead.fit(rows(6, 2, 3), new int[] {2, 0, 2, 0, 2, 0}, 3, 1);
    double[] p = head.probabilities(new double[] {5, -5});
    assertThat(p[1]).isZero();
    assertThat(p[0] + p[2]).isCloseTo(1, within(1e-12));
  }

  @Test
  void theOnlyClassLabelledIsCertain() {
    SoftmaxHead head = SoftmaxHead.fit(rows(3, 2, 3), new int[] {1, 1, 1}, 3, 1);
    assertThat(head.probabilities(new double[] {1, 1})).containsExactly(0, 1, 0);
    assertThat(head.predicted(new double[] {1, 1})).isEqualTo(1);
  }

  @Test
  void withNothingLabelledEveryClassIsEquallyProbable() {
    SoftmaxHead head = SoftmaxHead.fit(new double[0][], new int[0], 4, 1);
    assertThat(head.probabilities(new double[0])).containsOnly(.25);
  }

  @Test
  void rowsThatComeTwiceCountTwice() {
    double[][] once = rows(3, 8, 4);
    double[][] twice = {once[0], once[1], once[2], once[0], once[1], once[2]};
    double[] p = SoftmaxHead.fit(once, new int[] {0, 1, 1}, 2, 1).probabilities(once[1]);
    double[] q = SoftmaxHead.fit(twice, new int[] {0, 1, 1, 0, 1, 1}, 2, 1).probabilities(once[1]);
    assertThat(q[0]).isCloseTo(p[0], within(1e-7));
  }
}

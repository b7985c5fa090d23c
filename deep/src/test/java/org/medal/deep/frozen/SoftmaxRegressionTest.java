package org.medal.deep.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medal.core.random.KeyedRandom;

class SoftmaxRegressionTest {
  /** Rows of class 0 around −1 and of class 1 around +1 in the first feature, noise beside it. */
  private static List<float[]> rows(int n, int d) {
    KeyedRandom random = new KeyedRandom(n);
    List<float[]> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      float[] row = new float[d];
      for (int j = 0; j < d; j++) {
        row[j] = (float) random.nextGaussian();
      }
      row[0] += 2 * (i % 2) - 1;
      rows.add(row);
    }
    return rows;
  }

  private static int[] labels(int n) {
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      labels[i] = i % 2;
    }
    return labels;
  }

  @Test
  void withoutInformationGivesTheClassesFrequencies() {
    List<float[]> rows = List.of(new float[1], new float[1], new float[1], new float[1]);
    int[] labels = {0, 0, 0, 1};
    double[] p =
        SoftmaxRegression.fit(rows, labels, 2, 1, false).head().probabilities(new float[1]);
    assertThat(p[1]).isCloseTo(0.25, within(1e-6));
    p = SoftmaxRegression.fit(rows, labels, 2, 1, true).head().probabilities(new float[1]);
    assertThat(p[1]).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void theSolutionIsAMinimum() {
    // for one standardised feature ±1 and symmetric classes, dF/dw = 0 reads λw = 1/(1 + exp(2w))
    List<float[]> rows = List.of(new float[] {3}, new float[] {5});
    double w = SoftmaxRegression.fit(rows, new int[] {0, 1}, 2, 0.1, false).head().weight()[1];
    assertThat(0.1 * w).isCloseTo(1 / (1 + Math.exp(2 * w)), within(1e-6));
  }

  @Test
  void givesTheSameBitsEachTime() {
    List<float[]> rows = rows(101, 37);
    float[] first = SoftmaxRegression.fit(rows, labels(101), 2, 0.1, false).head().weight();
    float[] again = SoftmaxRegression.fit(rows, labels(101), 2, 0.1, false).head().weight();
    assertThat(again).isEqualTo(first);
  }

  @Test
  void convergesOnManyFeatures() {
    SoftmaxRegression.Fit fit =
        SoftmaxRegression.fit(rows(2000, 2048), labels(2000), 2, 0.1, false);
    assertThat(fit.converged()).isTrue();
    assertThat(fit.head().weight()[2048]).isPositive();
  }
}

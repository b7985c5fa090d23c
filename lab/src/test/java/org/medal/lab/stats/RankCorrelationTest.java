package org.medal.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {
  /** By hand: ranks of y are 1, 2, 3.5, 5, 3.5; r = 8/√(10 · 9.5). */
  @Test
  void equalValuesShareTheirMeanRank() {
    assertThat(RankCorrelation.spearman(new double[] {1, 2, 3, 4, 5}, new double[] {5, 6, 7, 8, 7}))
        .isCloseTo(8 / Math.sqrt(95), within(1e-12));
  }

  /** By the formula without ties: 1 − 6·Σd²/(n(n²−1)) = 1 − 6·194/990. */
  @Test
  void withoutTiesItIsTheFormulaOfDifferences() {
    double[] iq = {106, 100, 86, 101, 99, 103, 97, 113, 112, 110};
    double[] hours = {7, 27, 2, 50, 28, 29, 20, 12, 6, 17};
    assertThat(RankCorrelation.spearman(iq, hours)).isCloseTo(-29 / 165.0, within(1e-12));
  }

  @Test
  void onlyTheOrderCountsAndAConstantSaysNothing() {
    double[] x = {1, 2, 3, 4};
    assertThat(RankCorrelation.spearman(x, new double[] {1, 10, 100, 1000})).isEqualTo(1);
    assertThat(RankCorrelation.spearman(x, new double[] {4, 3, 2, 1})).isEqualTo(-1);
    assertThat(RankCorrelation.spearman(x, new double[] {2, 2, 2, 2})).isZero();
  }
}

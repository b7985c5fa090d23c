package org.medal.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WilcoxonTest {
  /**
   * Hollander and Wolfe, Nonparametric Statistical Methods, 1973, pages 29 to 33: depression before
   * and after tranquilliser therapy, the example of R's wilcox.test, whose exact one-sided p-value
   * is 0.01953 (V = 40).
   */
  @Test
  void agreesWithTheDepressionDataOfHollanderAndWolfe() {
    double[] first = {1.83, .50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
    double[] second = {.878, .647, .598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
    double[] differences = new double[first.length];
    Arrays.setAll(differences, i -> first[i] - second[i]);
    assertThat(Wilcoxon.pValue(differences)).isCloseTo(.0390625, within(1e-12));
  }

  /**
   * Counted over all signs of the ranks: 12 of 128 and 8 of 64 are as extreme. The normal
   * approximation would say .074 and .090.
   */
  @Test
  void tiesAndZerosOfFewPairsAreCountedExactly() {
    assertThat(Wilcoxon.pValue(new double[] {1, 2, 2, 3, -1, 4, 0})).isEqualTo(12 / 128.0);
    assertThat(Wilcoxon.pValue(new double[] {.1, .1, -.1, .3, .2, .5})).isEqualTo(8 / 64.0);
  }

  @Test
  void tiesNeverGiveLessThanTheSmallestPValueOfSoFewPairs() {
    assertThat(Wilcoxon.pValue(new double[] {1, 1, 3})).isEqualTo(2 / 8.0);
  }

  /**
   * The definition of SciPy's wilcoxon(z, zero_method="pratt", correction=True,
   * method="asymptotic"): half of the sum of ranks is expected, its variance is a quarter of the
   * sum of their squares.
   */
  @Test
  void tiesAndZerosOfManyPairsAreApproximatedWithCorrections() {
    double[] differences = {1, 2, 2, 3, -1, 4, 1, 2, 2, 3, -1, 4, 1, 2, 2, 3, -1, 4, 0};
    assertThat(Wilcoxon.pValue(differences)).isCloseTo(0.001090592513258, within(1e-9));
  }

  @Test
  void differencesThatOnlyRoundingTellsApartAreTies() {
    assertThat(Wilcoxon.pValue(new double[] {.3 - .2, .1, -.1, .3, .2, .5}))
        .isEqualTo(Wilcoxon.pValue(new double[] {.1, .1, -.1, .3, .2, .5}));
  }

  @Test
  void noDifferenceAtAllIsNoEvidence() {
    assertThat(Wilcoxon.pValue(new double[] {0, 0, 1e-17})).isEqualTo(1);
  }

  @Test
  void sixSeedsOfOneSignGiveTheSmallestPValueThatSixCanGive() {
    assertThat(Wilcoxon.pValue(new double[] {1, 2, 3, 4, 5, 6})).isEqualTo(2 / 64.0);
  }
}

package org.medal.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FriedmanTest {
  /**
   * Hollander and Wolfe, Nonparametric Statistical Methods, 1973, page 140: ranks of 22 players'
   * times around first base by three methods. R's friedman.test gives χ² = 11.143.
   */
  private static final double[][] BASES = {
    {1, 2, 3}, {3, 1, 2}, {1, 3, 2}, {3, 2, 1}, {3, 2, 1}, {1, 2, 3}, {2.5, 2.5, 1}, {2, 3, 1},
    {3, 2, 1}, {3, 2, 1}, {3, 2, 1}, {3, 2, 1}, {3, 1, 2}, {3, 2, 1}, {2.5, 2.5, 1}, {1, 3, 2},
    {2.5, 2.5, 1}, {1, 2, 3}, {3, 2, 1}, {3, 2, 1}, {3, 2, 1}, {2.5, 2.5, 1}
  };

  @Test
  void agreesWithTheBasesOfHollanderAndWolfe() {
    Friedman friedman = Friedman.of(BASES);
    assertThat(friedman.chiSquare()).isCloseTo(11.142857142857, within(1e-9));
    // (22 − 1)·χ² / (22·2 − χ²), and SciPy's f.sf of it with 2 and 42 degrees of freedom
    assertThat(friedman.f()).isCloseTo(7.121739130435, within(1e-9));
    assertThat(friedman.p()).isCloseTo(.0021712983876, within(1e-9));
  }

  @Test
  void blocksThatAllRankAlikeAreAsUnlikelyAsThatIs() {
    Friedman friedman = Friedman.of(new double[][] {{1, 2, 3}, {1, 2, 3}, {1, 2, 3}});
    assertThat(friedman.chiSquare()).isCloseTo(6, within(1e-12));
    assertThat(friedman.p()).isCloseTo(1 / 36.0, within(1e-12));
  }

  @Test
  void tiesOnlyAreNoEvidence() {
    Friedman friedman = Friedman.of(new double[][] {{2, 2, 2}, {2, 2, 2}});
    assertThat(friedman.chiSquare()).isZero();
    assertThat(friedman.p()).isEqualTo(1);
  }
}

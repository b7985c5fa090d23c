package org.medal.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.medal.core.random.KeyedRandom;

class RankAssociationTest {
  private static final double[] IQ = {106, 100, 86, 101, 99, 103, 97, 113, 112, 110};
  private static final double[] HOURS = {7, 27, 2, 50, 28, 29, 20, 12, 6, 17};

  /** Wikipedia, "Spearman's rank correlation coefficient": −29/165, p = 0.627188 by Student's t. */
  @Test
  void thePublishedExampleComesOut() {
    RankAssociation found = RankAssociation.of(IQ, HOURS);
    assertThat(found.count()).isEqualTo(10);
    assertThat(found.rho().orElseThrow()).isCloseTo(-29 / 165.0, within(1e-12));
    assertThat(found.p().orElseThrow()).isCloseTo(.627188, within(1e-6));
  }

  /** spearmanr of SciPy 1.17.1; R's cor.test with exact = FALSE is the same formula. */
  @Test
  void equalValuesShareTheirRank() {
    RankAssociation found =
        RankAssociation.of(
            new double[] {1, 2, 2, 3, 4, 4, 4, 5, 6, 7, 8, 9},
            new double[] {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8});
    assertThat(found.rho().orElseThrow()).isCloseTo(.5508030141036848, within(1e-12));
    assertThat(found.p().orElseThrow()).isCloseTo(.06345959028188526, within(1e-9));
    // by NumPy: tanh(arctanh(ρ) ± 1.959963984540054·√((1 + ρ²/2)/9))
    assertThat(found.low().orElseThrow()).isCloseTo(-.0814103908628952, within(1e-9));
    assertThat(found.high().orElseThrow()).isCloseTo(.866947371124631, within(1e-9));
  }

  /** For two normal variables correlated by r, Spearman's is 6/π·asin(r/2) (Pearson, 1907). */
  @Test
  void nineteenOfTwentyIntervalsHoldTheTruth() {
    double r = .4;
    double truth = 6 / Math.PI * Math.asin(r / 2);
    KeyedRandom random = KeyedRandom.of(1, "coverage");
    int held = 0;
    for (int trial = 0; trial < 2000; trial++) {
      double[] x = new double[40];
      double[] y = new double[40];
      for (int i = 0; i < x.length; i++) {
        x[i] = random.nextGaussian();
        y[i] = r * x[i] + Math.sqrt(1 - r * r) * random.nextGaussian();
      }
      RankAssociation found = RankAssociation.of(x, y);
      held += found.low().orElseThrow() <= truth && truth <= found.high().orElseThrow() ? 1 : 0;
    }
    assertThat(held / 2000.0).isBetween(.935, .965);
  }

  @Test
  void whatIsNotDefinedIsNotThere() {
    OptionalDouble none = OptionalDouble.empty();
    assertThat(RankAssociation.of(new double[] {}, new double[] {}))
        .isEqualTo(new RankAssociation(0, none, none, none, none));
    assertThat(RankAssociation.of(new double[] {1, 2, 3}, new double[] {4, 4, 4}))
        .isEqualTo(new RankAssociation(3, none, none, none, none));
  }

  @Test
  void fewPairsHaveNeitherIntervalNorP() {
    RankAssociation few = RankAssociation.of(new double[] {1, 2, 3}, new double[] {1, 3, 2});
    assertThat(few.rho()).hasValue(.5);
    assertThat(few.low()).isEmpty();
    assertThat(few.high()).isEmpty();
    assertThat(few.p()).isEmpty();
  }

  @Test
  void aPerfectOrderHasAPValueAndNoInterval() {
    double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    RankAssociation perfect = RankAssociation.of(x, x);
    assertThat(perfect.rho()).hasValue(1);
    assertThat(perfect.p()).hasValue(0);
    assertThat(perfect.low()).isEmpty();
  }
}

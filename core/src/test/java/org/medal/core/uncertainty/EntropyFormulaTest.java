package org.medal.core.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.medal.core.data.UsageException;

class EntropyFormulaTest {
  private static double wrong(double last) {
    return EntropyFormula.AS_PUBLISHED_CODE.of(new double[] {1 - last, last});
  }

  @Test
  void theCorrectOneIsTheEntropyOfAnyNumberOfClasses() {
    double[] p = {.2, .3, .5};
    EntropyFormula.CORRECT.requireClasses(3);
    assertThat(EntropyFormula.CORRECT.of(p)).isEqualTo(Uncertainty.ENTROPY.of(p));
  }

  @Test
  void thePublishedCodesRanksConfidentNegativesHighAndConfidentPositivesLow() {
    assertThat(wrong(.5)).isZero();
    assertThat(wrong(.1)).isCloseTo(.1 * Math.log(10) + .9 * Math.log(.9), within(1e-12));
    assertThat(wrong(.16)).isGreaterThan(wrong(.4)).isGreaterThan(wrong(.5));
    assertThat(wrong(.5)).isGreaterThan(wrong(.6)).isGreaterThan(wrong(.84));
    for (double p = .01; p < .5; p += .01) {
      assertThat(wrong(1 - p)).isCloseTo(-wrong(p), within(1e-12));
    }
  }

  @Test
  void itsHighestValueIsWhereTheDocumentationSaysAndBelowWhatStandsForUndefined() {
    double best = (1 - Math.sqrt(1 - 4 * Math.exp(-2))) / 2;
    assertThat(best).isCloseTo(.161, within(5e-4));
    assertThat(wrong(best)).isCloseTo(.147, within(5e-4));
    for (double p = 1e-4; p < 1; p += 1e-4) {
      assertThat(wrong(p)).isLessThanOrEqualTo(wrong(best)).isLessThan(EntropyFormula.UNDEFINED);
    }
  }

  @Test
  void whatTheCodeCouldNotComputeRanksBeforeAllOthers() {
    assertThat(wrong(0)).isEqualTo(EntropyFormula.UNDEFINED);
    assertThat(wrong(1)).isEqualTo(EntropyFormula.UNDEFINED);
    // a float softmax may exceed 1 by one rounding
    assertThat(EntropyFormula.AS_PUBLISHED_CODE.of(new double[] {0, 1 + 1e-7}))
        .isEqualTo(EntropyFormula.UNDEFINED);
    assertThat(wrong(Double.MIN_VALUE)).isBetween(0.0, 1e-300);
  }

  @Test
  void otherThanTwoClassesAreRefusedWithWhatToGive() {
    EntropyFormula.AS_PUBLISHED_CODE.requireClasses(2);
    assertThatThrownBy(() -> EntropyFormula.AS_PUBLISHED_CODE.requireClasses(4))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "--entropy as-published-code is about the probability of one of two classes, but there"
                + " are 4; give --entropy correct");
  }
}

package org.medal.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeedsNeededTest {
  /** As R's power.t.test(delta = 1, sd = 1, power = 0.8, type = "paired"): n = 9.94. */
  @Test
  void agreesWithThePowerOfAPairedTTest() {
    double[] differences = {0, 2, 1 - Math.sqrt(1.5), 1 + Math.sqrt(1.5), 1, 1};
    assertThat(SeedsNeeded.of(differences, 1)).hasValue(10);
  }

  @Test
  void aClearDifferenceTakesWhatSignFlipsTakeAndNoneTakesTooMany() {
    assertThat(SeedsNeeded.of(new double[] {.1, .1, .1}, 1)).hasValue(6);
    assertThat(SeedsNeeded.of(new double[] {-1, 1}, 1)).isEmpty();
    assertThat(SeedsNeeded.of(new double[] {0, 0}, 1)).isEmpty();
  }

  /** 2 of 2^6 patterns are .031, 2 of 2^8 four times .031. */
  @Test
  void moreStrategiesTakeMoreSeeds() {
    assertThat(SeedsNeeded.least(1)).isEqualTo(6);
    assertThat(SeedsNeeded.least(4)).isEqualTo(8);
    assertThat(SeedsNeeded.of(new double[] {.1, .1, .1}, 4)).hasValue(8);
  }
}

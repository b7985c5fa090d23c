package org.medal.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HolmTest {
  /** As R's p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm"). */
  @Test
  void agreesWithR() {
    assertThat(Holm.adjust(new double[] {.01, .04, .03, .005}))
        .containsExactly(new double[] {.03, .06, .06, .02}, within(1e-12));
  }

  @Test
  void oneTestStaysAsItIsAndNoneExceedsOne() {
    assertThat(Holm.adjust(new double[] {.2})).containsExactly(.2);
    assertThat(Holm.adjust(new double[] {.9, .6, .8})).containsOnly(1);
    assertThat(Holm.adjust(new double[0])).isEmpty();
  }
}

package org.medal.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
  /**
   * Newcombe, Two-sided confidence intervals for the single proportion, 1998, table I, method 3.
   */
  @ParameterizedTest
  @CsvSource({
    "81, 263, .2553, .3662",
    "15, 148, .0624, .1605",
    "0, 20, .0000, .1611",
    "1, 29, .0061, .1718"
  })
  void theIntervalOfAShareIsWilsons(int hits, int cases, double low, double high) {
    Interval interval = Interval.ofShare(hits, cases);
    assertThat(interval.mean()).isEqualTo((double) hits / cases);
    assertThat(interval.low()).isCloseTo(low, within(.00005));
    assertThat(interval.high()).isCloseTo(high, within(.00005));
  }
}

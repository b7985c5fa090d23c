package org.medal.core.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {
  /** Any table of Student's t. */
  @ParameterizedTest
  @CsvSource({
    ".95, 1, 12.7062",
    ".95, 2, 4.3027",
    ".95, 3, 3.1824",
    ".95, 4, 2.7764",
    ".95, 5, 2.5706",
    ".95, 10, 2.2281",
    ".95, 29, 2.0452",
    ".95, 120, 1.9799",
    ".99, 7, 3.4995",
    ".5, 1, 1",
    ".5, 2, .8165"
  })
  void thePointsAreThoseOfTheTables(double level, int degrees, double t) {
    assertThat(StudentT.twoSided(level, degrees)).isCloseTo(t, within(5e-5));
  }
}

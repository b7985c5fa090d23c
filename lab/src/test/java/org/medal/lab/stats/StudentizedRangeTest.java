package org.medal.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentizedRangeTest {
  /** Demšar, JMLR 7, 2006, table 5(a), q at 0.05, which is divided by √2 and given to 3 digits. */
  @ParameterizedTest
  @CsvSource({
    "2,1.960",
    "3,2.343",
    "4,2.569",
    "5,2.728",
    "6,2.850",
    "7,2.949",
    "8,3.031",
    "9,3.102",
    "10,3.164"
  })
  void agreesWithDemsarsTable(int strategies, double q) {
    assertThat(StudentizedRange.quantile(.95, strategies) / Math.sqrt(2))
        .isCloseTo(q, within(.0011));
  }

  /** As R's qtukey(0.95, k, Inf) and SciPy's studentized_range.ppf. */
  @Test
  void agreesWithR() {
    assertThat(StudentizedRange.quantile(.95, 3)).isCloseTo(3.314493, within(1e-6));
    assertThat(StudentizedRange.quantile(.95, 10)).isCloseTo(4.474124, within(1e-6));
    assertThat(StudentizedRange.quantile(.99, 5)).isCloseTo(4.602821, within(1e-6));
    assertThat(StudentizedRange.quantile(.95, 26) / Math.sqrt(2)).isCloseTo(3.677556, within(1e-6));
  }

  /** |x − y| of two standard normal values is normal with variance 2. */
  @Test
  void twoValuesDifferAsANormalValueDoes() {
    assertThat(StudentizedRange.quantile(.95, 2))
        .isCloseTo(1.959963985 * Math.sqrt(2), within(1e-8));
    assertThat(StudentizedRange.probability(0, 2)).isZero();
  }
}

package org.medal.core.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StandardisationTest {
  @Test
  void itsOwnRowsGetMeanZeroAndDeviationOne() {
    double[][] rows = {{1, 100}, {3, 300}, {8, 200}};
    Standardisation.of(rows).apply(rows);
    for (int c = 0; c < 2; c++) {
      double sum = 0;
      double squares = 0;
      for (double[] row : rows) {
        sum += row[c];
        squares += row[c] * row[c];
      }
      assertThat(sum).isCloseTo(0, within(1e-12));
      assertThat(squares / 3).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void aConstantFeatureBecomesZeroInOtherRowsToo() {
    Standardisation standardisation = Standardisation.of(new double[][] {{.1, 0}, {.1, 2}});
    double[] other = {7, 3};
    standardisation.apply(other);
    assertThat(other).containsExactly(0, 2);
  }

  @Test
  void withoutRowsEverythingBecomesZero() {
    double[] row = {7, 3};
    Standardisation.of(new double[0][]).apply(row);
    assertThat(row).containsExactly(0, 0);
  }
}

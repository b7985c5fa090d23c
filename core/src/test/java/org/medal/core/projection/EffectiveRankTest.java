package org.medal.core.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.InputException;

class EffectiveRankTest {
  @Test
  void rowsOnALineHaveRankOneWhereverItLies() {
    assertThat(rank(new double[][] {{5, 1, 0}, {6, 3, 0}, {7, 5, 0}, {9, 9, 0}}))
        .isCloseTo(1, within(1e-6));
  }

  @Test
  void directionsThatVaryAlikeCountOneEach() {
    double[][] cross = {{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 1}, {0, 0, -1}};
    assertThat(rank(cross)).isCloseTo(3, within(1e-9));
  }

  @Test
  void aDirectionThatVariesLessCountsLess() {
    double[][] flat = {{1, 0}, {-1, 0}, {0, 0.1}, {0, -0.1}};
    // singular values √2 and √0.02: shares 10/11 and 1/11
    double expected = Math.exp(-10 / 11.0 * Math.log(10 / 11.0) - 1 / 11.0 * Math.log(1 / 11.0));
    assertThat(rank(flat)).isCloseTo(expected, within(1e-9));
  }

  @Test
  void equalRowsHaveNone() {
    assertThat(rank(new double[][] {{2, 3}, {2, 3}, {2, 3}})).isZero();
  }

  @Test
  void oneRowIsRefused() {
    assertThatThrownBy(() -> rank(new double[][] {{1, 2}})).isInstanceOf(InputException.class);
  }

  private static double rank(double[][] rows) {
    return EffectiveRank.of(DoubleMatrix.of(rows));
  }
}

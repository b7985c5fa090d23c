package org.medal.core.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LbfgsTest {
  /** Σ kᵢ/2·(xᵢ − i)² with curvatures kᵢ from 1 to 10,000. */
  private static double valley(double[] x, double[] gradient) {
    double value = 0;
    for (int i = 0; i < x.length; i++) {
      double curvature = Math.pow(10, 4.0 * i / (x.length - 1));
      gradient[i] = curvature * (x[i] - i);
      value += curvature / 2 * (x[i] - i) * (x[i] - i);
    }
    return value;
  }

  @Test
  void findsTheBottomOfANarrowValley() {
    Lbfgs.Result result = Lbfgs.minimise(LbfgsTest::valley, new double[20], 1e-8, 1000);
    assertThat(result.converged()).isTrue();
    for (int i = 0; i < 20; i++) {
      assertThat(result.x()[i]).isCloseTo(i, within(1e-7));
    }
  }

  @Test
  void saysThatItRanOutOfIterations() {
    Lbfgs.Result result = Lbfgs.minimise(LbfgsTest::valley, new double[20], 1e-8, 3);
    assertThat(result.converged()).isFalse();
    assertThat(result.iterations()).isEqualTo(3);
  }

  @Test
  void aStartAtTheMinimumIsKept() {
    double[] minimum = {0, 1, 2};
    Lbfgs.Result result = Lbfgs.minimise(LbfgsTest::valley, minimum, 1e-8, 100);
    assertThat(result.iterations()).isZero();
    assertThat(result.x()).isEqualTo(minimum);
  }
}

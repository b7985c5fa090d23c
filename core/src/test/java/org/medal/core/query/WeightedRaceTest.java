package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.medal.core.random.KeyedRandom;

class WeightedRaceTest {
  private static final int DRAWS = 20_000;

  private static int winner(double[] weights, double[] bounds, long seed, int patience) {
    return new WeightedRace(bounds, seed, "test", 0)
        .winner(row -> bounds[row] = weights[row], patience);
  }

  /** 20,000 draws: three standard errors are at most .011. */
  @Test
  void rowsAreDrawnByTheirWeightsHoweverWideTheBoundsAre() {
    double[] weights = {1, 0, 4, 2, 3};
    double[] widths = {1, 5, 9, 2, 1.5};
    int[] drawn = new int[weights.length];
    for (int seed = 0; seed < DRAWS; seed++) {
      double[] bounds = new double[weights.length];
      Arrays.setAll(bounds, i -> Math.max(weights[i], 1) * widths[i]);
      drawn[winner(weights, bounds, seed, 100)]++;
    }
    for (int i = 0; i < weights.length; i++) {
      assertThat(drawn[i] / (double) DRAWS)
          .as("row %d", i)
          .isCloseTo(weights[i] / 10, within(.011));
    }
  }

  @Test
  void theBoundsChangeNoDraw() {
    KeyedRandom random = new KeyedRandom(5);
    double[] weights = new double[3 * WeightedRace.BLOCK + 7];
    Arrays.setAll(weights, i -> random.nextDouble());
    for (int seed = 0; seed < 50; seed++) {
      double[] wide = Arrays.stream(weights).map(w -> w * (1 + 9 * random.nextDouble())).toArray();
      assertThat(winner(weights, wide, seed, weights.length))
          .isEqualTo(winner(weights, weights.clone(), seed, 0));
    }
  }

  @Test
  void nobodyWinsWhereAllWeightsAreNothingOrTheBoundsAreTooWide() {
    assertThat(winner(new double[5], new double[] {1, 2, 3, 4, 5}, 1, 100)).isEqualTo(-1);
    assertThat(winner(new double[] {1, 1, 1}, new double[] {9, 9, 9}, 1, 0)).isEqualTo(-1);
  }
}

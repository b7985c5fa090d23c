package org.medal.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.distance.SquaredDistances;
import org.medal.core.random.KeyedRandom;

class BandwidthTest {
  private static DoubleMatrix line(double... values) {
    return new DoubleMatrix(values.length, 1, values);
  }

  @Test
  void theMedianIsOfTheDistancesAboveZero() {
    // 1 3 4 are the distances of 0 1 4; of 0 0 1 4 two more, and 0 is left out
    assertThat(Bandwidth.median(line(0, 1, 4))).isEqualTo(3);
    assertThat(Bandwidth.median(line(0, 0, 1, 4))).isEqualTo(3);
    // the lower of two: 2 of 2 5
    assertThat(Bandwidth.median(line(0, 2))).isEqualTo(2);
    assertThat(Bandwidth.median(line(1, 1, 1, 3))).isEqualTo(2);
  }

  @Test
  void withoutTwoDifferentPointsTheMedianIsOne() {
    assertThat(Bandwidth.median(line(5, 5))).isEqualTo(1);
    assertThat(Bandwidth.median(line(5))).isEqualTo(1);
    assertThat(Bandwidth.smallest(line(5, 5))).isEmpty();
    assertThat(Bandwidth.smallest(DoubleMatrix.of())).isEmpty();
  }

  @Test
  void theSmallestIsAboveZero() {
    assertThat(Bandwidth.smallest(line(0, 7, 7, 4))).hasValue(3);
  }

  @Test
  void everyPairCountsOnce() {
    KeyedRandom random = new KeyedRandom(3);
    double[][] rows = new double[300][3];
    for (double[] row : rows) {
      Arrays.setAll(row, c -> random.nextGaussian());
    }
    double[] distances = new double[300 * 299 / 2];
    int pair = 0;
    for (int i = 0; i < 300; i++) {
      for (int j = 0; j < i; j++) {
        distances[pair++] = Math.sqrt(SquaredDistances.between(rows[i], rows[j]));
      }
    }
    Arrays.sort(distances);
    assertThat(Bandwidth.median(DoubleMatrix.of(rows)))
        .isEqualTo(distances[(distances.length - 1) / 2]);
    assertThat(Bandwidth.smallest(DoubleMatrix.of(rows))).hasValue(distances[0]);
  }
}

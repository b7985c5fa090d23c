package org.medal.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Matrix;
import org.medal.core.distance.SquaredDistances;
import org.medal.core.random.KeyedRandom;

class PureBallsTest {
  /** 0 1 2 | 10 11 12: 2 and 10 are 8 apart, the nearest of the two halves. */
  @Test
  void theRadiusReachesTheNearestPointOfTheOtherCluster() {
    Matrix points = new DoubleMatrix(6, 1, new double[] {0, 1, 2, 10, 11, 12});
    assertThat(PureBalls.squaredRadius(points, 2, 1)).isEqualTo(64);
    assertThat(PureBalls.squaredRadius(points, 0, 1)).isEqualTo(64);
  }

  @Test
  void oneBallInTwentyMayBeImpure() {
    double[] values = new double[20];
    Arrays.setAll(values, i -> i < 10 ? i / 10.0 : 100 + i / 10.0);
    Matrix points = new DoubleMatrix(20, 1, values);
    // all but one ball: the last of the one half is nearer to the other half than the rest
    double[] foreign = new double[20];
    Arrays.setAll(foreign, i -> i < 10 ? values[10] - values[i] : values[i] - values[9]);
    Arrays.sort(foreign);
    assertThat(PureBalls.squaredRadius(points, 2, 1)).isEqualTo(foreign[1] * foreign[1]);
  }

  @Test
  void noLargerRadiusKeepsNineteenInTwentyBallsPure() {
    for (long seed = 0; seed < 30; seed++) {
      KeyedRandom random = new KeyedRandom(seed);
      int size = 5 + random.nextInt(80);
      double[] values = new double[size * 2];
      Arrays.setAll(values, i -> random.nextGaussian());
      Matrix points = new DoubleMatrix(size, 2, values);
      KMeans pseudo = KMeans.fit(points, 3, seed);
      double radius = PureBalls.squaredRadius(points, 3, seed);
      assertThat(purity(points, pseudo, radius)).as("seed %d", seed).isGreaterThanOrEqualTo(.95);
      assertThat(purity(points, pseudo, Math.nextUp(radius))).as("seed %d", seed).isLessThan(.95);
    }
  }

  private static double purity(Matrix points, KMeans pseudo, double squaredRadius) {
    int pure = 0;
    for (int x = 0; x < points.rows(); x++) {
      boolean clean = true;
      for (int y = 0; y < points.rows(); y++) {
        boolean inside = SquaredDistances.between(points.row(x), points.row(y)) < squaredRadius;
        clean &= !inside || pseudo.clusterOf(x) == pseudo.clusterOf(y);
      }
      pure += clean ? 1 : 0;
    }
    return pure / (double) points.rows();
  }

  @Test
  void aPointAloneHasABallWithoutBound() {
    assertThat(PureBalls.squaredRadius(new DoubleMatrix(1, 1, new double[] {7}), 5, 1))
        .isInfinite();
  }
}

package org.medal.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Matrix;
import org.medal.core.distance.Distance;
import org.medal.core.random.KeyedRandom;

class KMeansTest {
  @Test
  void eachPointIsNearestToItsOwnCentreAndCentresAreMeans() {
    for (long seed = 0; seed < 20; seed++) {
      Matrix points = gaussian(90, 3, seed);
      KMeans clusters = KMeans.fit(points, 7, seed);
      for (int i = 0; i < 90; i++) {
        double[] point = points.row(i);
        double own = Distance.EUCLIDEAN.between(point, clusters.centre(clusters.clusterOf(i)));
        for (int c = 0; c < 7; c++) {
          assertThat(own)
              .as("seed %d", seed)
              .isLessThanOrEqualTo(Distance.EUCLIDEAN.between(point, clusters.centre(c)) + 1e-12);
        }
      }
      for (int c = 0; c < 7; c++) {
        assertThat(clusters.centre(c))
            .as("seed %d", seed)
            .containsExactly(mean(points, clusters.pointsOf(c)), within(1e-12));
      }
    }
  }

  private static double[] mean(Matrix points, int[] of) {
    double[] mean = new double[points.columns()];
    for (int point : of) {
      double[] row = points.row(point);
      Arrays.setAll(mean, d -> mean[d] + row[d] / of.length);
    }
    return mean;
  }

  @Test
  void aHeavyPointPullsItsCentre() {
    Matrix points = DoubleMatrix.of(new double[] {0}, new double[] {1}, new double[] {100});
    KMeans clusters = KMeans.fit(points, new double[] {3, 1, 1}, 2, 0);
    assertThat(clusters.centre(clusters.clusterOf(0))).containsExactly(.25);
    assertThat(clusters.clusterOf(1)).isEqualTo(clusters.clusterOf(0));
  }

  @Test
  void pointsWithoutWeightBelongSomewhereAndPullNothing() {
    Matrix points = DoubleMatrix.of(new double[] {0}, new double[] {4}, new double[] {1});
    KMeans clusters = KMeans.fit(points, new double[] {1, 1, 0}, 2, 3);
    assertThat(clusters.clusterOf(2)).isEqualTo(clusters.clusterOf(0));
    assertThat(clusters.centre(clusters.clusterOf(0))).containsExactly(0);
  }

  @Test
  void noClusterIsEmptyEvenAmongIdenticalPoints() {
    KMeans clusters = KMeans.fit(DoubleMatrix.of(new double[12][2]), 12, 1);
    assertThat(IntStream.range(0, 12).map(clusters::members)).containsOnly(1);
    assertThat(clusters.medoids(new int[12])).doesNotHaveDuplicates();
  }

  @Test
  void aMedoidIsThePointNearestToTheCentre() {
    Matrix points = gaussian(50, 2, 4);
    KMeans clusters = KMeans.fit(points, 5, 4);
    for (int c = 0; c < 5; c++) {
      double[] centre = clusters.centre(c);
      int nearest =
          Arrays.stream(clusters.pointsOf(c))
              .boxed()
              .min(
                  (a, b) ->
                      Double.compare(
                          Distance.EUCLIDEAN.between(points.row(a), centre),
                          Distance.EUCLIDEAN.between(points.row(b), centre)))
              .orElseThrow();
      assertThat(clusters.medoids(new int[50])[c]).isEqualTo(nearest);
    }
  }

  @Test
  void ofEqualPointsTheOneOfLowerRankIsTheMedoid() {
    Matrix points =
        DoubleMatrix.of(
            new double[] {0},
            new double[] {0},
            new double[] {9},
            new double[] {9},
            new double[] {9});
    KMeans clusters = KMeans.fit(points, 2, 1);
    assertThat(clusters.medoids(new int[] {4, 3, 2, 0, 1})).containsExactlyInAnyOrder(1, 3);
  }

  /** Four far-off clouds of more points than are sampled. */
  @Test
  void aLargePoolIsClusteredFromASample() {
    int n = KMeans.SAMPLE + 1000;
    KeyedRandom random = new KeyedRandom(8);
    double[] values = new double[n * 2];
    Arrays.setAll(values, i -> random.nextGaussian() + 100 * (i / 2 % 4) * (1 + i % 2));
    KMeans clusters = KMeans.fit(new DoubleMatrix(n, 2, values), 4, 1);
    for (int i = 4; i < n; i++) {
      assertThat(clusters.clusterOf(i)).isEqualTo(clusters.clusterOf(i % 4));
    }
    assertThat(clusters.members(clusters.clusterOf(0))).isEqualTo(n / 4);
  }

  private static Matrix gaussian(int rows, int columns, long seed) {
    KeyedRandom random = new KeyedRandom(seed);
    double[] values = new double[rows * columns];
    Arrays.setAll(values, i -> random.nextGaussian());
    return new DoubleMatrix(rows, columns, values);
  }
}

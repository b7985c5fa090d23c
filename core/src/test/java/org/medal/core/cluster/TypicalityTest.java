package org.medal.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medal.core.Shared;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.distance.Distance;
import org.medal.core.random.KeyedRandom;

class TypicalityTest {
  /** The reference's library adds 1e-7 to the sum of distances; here nothing is added. */
  @Test
  void agreesWithTheReference() {
    JsonObject golden = Shared.goldenValues().getAsJsonObject("typicality_k2");
    double[] typicality = Typicality.of(DoubleMatrix.of(Shared.rows(golden.get("X"))), 2, 0);
    assertThat(typicality).containsExactly(Shared.vector(golden.get("typicality")), within(1e-12));
  }

  /** 0 3 4: mean distances 3.5, 2 and 2.5. */
  @Test
  void byHand() {
    assertThat(Typicality.of(new DoubleMatrix(3, 1, new double[] {0, 3, 4}), 2, 0))
        .containsExactly(1 / 3.5, 1 / 2.0, 1 / 2.5);
    assertThat(Typicality.of(new DoubleMatrix(3, 1, new double[] {0, 3, 4}), 1, 0))
        .containsExactly(1 / 3.0, 1, 1);
  }

  @Test
  void isTheInverseMeanDistanceToTheNearest() {
    for (long seed = 0; seed < 20; seed++) {
      double[][] points = gaussian(2 + (int) seed * 13, 3, seed);
      double[] typicality = Typicality.of(DoubleMatrix.of(points), 5, seed);
      for (int i = 0; i < points.length; i++) {
        double[] x = points[i];
        int self = i;
        double mean =
            IntStream.range(0, points.length)
                .filter(j -> j != self)
                .mapToDouble(j -> Distance.EUCLIDEAN.between(x, points[j]))
                .sorted()
                .limit(5)
                .average()
                .orElseThrow();
        assertThat(typicality[i]).as("seed %d", seed).isCloseTo(1 / mean, within(1e-9));
      }
    }
  }

  @Test
  void copiesAreVeryTypicalButFinitely() {
    assertThat(Typicality.of(DoubleMatrix.of(new double[3][2]), 20, 0)).containsOnly(1e9);
  }

  @Test
  void aPointAloneIsTypicalOfNothing() {
    assertThat(Typicality.of(DoubleMatrix.of(new double[] {4, 2}), 20, 0)).containsExactly(0);
  }

  /** A dense blob in a thin one, of more points than neighbours are sought among. */
  @Test
  void inALargeClusterASampleOfNeighboursTellsDenseFromThin() {
    int size = 2 * Typicality.SAMPLE + 500;
    double[][] points = gaussian(size, 2, 4);
    for (int i = 0; i < size / 2; i++) {
      points[i][0] *= .01;
      points[i][1] *= .01;
    }
    double[] typicality = Typicality.of(DoubleMatrix.of(points), 20, 1);
    assertThat(Arrays.stream(typicality, 0, size / 2).average().orElseThrow())
        .isGreaterThan(20 * Arrays.stream(typicality, size / 2, size).average().orElseThrow());
    assertThat(Typicality.of(DoubleMatrix.of(points), 20, 1)).isEqualTo(typicality);
  }

  /** A point among the drawn neighbours is no neighbour of itself, one outside has as many. */
  @Test
  void inALargeClusterNoPointIsItsOwnNeighbour() {
    int size = Typicality.SAMPLE + 6_000;
    double[] values = new double[size];
    Arrays.setAll(values, i -> i);
    double[] typicality = Typicality.of(new DoubleMatrix(size, 1, values), 1, 1);
    assertThat(Arrays.stream(typicality).max().orElseThrow()).isEqualTo(1);
  }

  private static double[][] gaussian(int rows, int columns, long seed) {
    KeyedRandom random = new KeyedRandom(seed);
    double[][] points = new double[rows][columns];
    for (double[] point : points) {
      Arrays.setAll(point, c -> random.nextGaussian());
    }
    return points;
  }
}

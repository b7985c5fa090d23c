package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.cluster.KMeans;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.pool.Pick;
import org.medal.core.uncertainty.Uncertainty;

class ClusterUncertaintyTest extends QueryStrategyContract {
  @Override
  QueryStrategy strategy() {
    return new ClusterUncertainty();
  }

  @Test
  void thePicksAreThoseOfThePlainDescription() {
    for (long seed = 0; seed < 30; seed++) {
      Arrays3 arrays = TestPools.random(97, 3, 4, 7, seed);
      List<Integer> rows =
          IntStream.range(7, 97)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> -entropy(arrays, i)))
              .limit(10 * 4)
              .sorted(Comparator.comparing(arrays.ids()::get))
              .toList();
      List<Pick> picks = strategy().select(arrays.pool(), 4, seed).picks();
      assertThat(picks.stream().map(Pick::row))
          .as("seed %d", seed)
          .containsExactlyElementsOf(obvious(arrays, rows, seed));
    }
  }

  private static double entropy(Arrays3 arrays, int row) {
    return Uncertainty.ENTROPY.of(arrays.probabilities()[row]);
  }

  /** Of four clusters of these rows the medoids, by summed entropy. */
  private static List<Integer> obvious(Arrays3 arrays, List<Integer> rows, long seed) {
    double[][] points = rows.stream().map(i -> arrays.features()[i]).toArray(double[][]::new);
    double[] weights = rows.stream().mapToDouble(i -> entropy(arrays, i)).toArray();
    KMeans clusters = KMeans.fit(DoubleMatrix.of(points), weights, 4, seed);
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
    order.sort(
        Comparator.comparingDouble(
            k -> -Arrays.stream(clusters.pointsOf(k)).mapToDouble(i -> weights[i]).sum()));
    return order.stream()
        .map(k -> rows.get(clusters.medoids(rows.stream().mapToInt(row -> row).toArray())[k]))
        .toList();
  }

  /** Three far groups: 12 quite unsure, 8 most unsure, 30 nearly sure. */
  private static Arrays3 threeGroups() {
    Arrays3 arrays = TestPools.random(50, 2, 1, 0, 3);
    for (int i = 0; i < 50; i++) {
      double p = i < 12 ? .3 : i < 20 ? .5 : .05;
      arrays.probabilities()[i] = new double[] {p, 1 - p};
      arrays.features()[i][0] = (i < 12 ? 0 : i < 20 ? 100 : 1000) + .1 * (i % 4);
    }
    return arrays;
  }

  @Test
  void eachGroupOfUnsureSamplesIsAskedOnceTheMostEntropyFirst() {
    List<Pick> picks = strategy().select(threeGroups().pool(), 2, 0).picks();
    assertThat(picks.get(0).row()).isLessThan(12);
    assertThat(picks.get(0).utility()).isCloseTo(12 * .610864302, within(1e-6));
    assertThat(picks.get(1).row()).isBetween(12, 19);
    assertThat(picks.get(1).utility()).isCloseTo(8 * Math.log(2), within(1e-12));
  }

  @Test
  void whatIsNotAmongTheTenPerPickMostUncertainIsNeverAsked() {
    Arrays3 arrays = threeGroups();
    for (long seed = 0; seed < 20; seed++) {
      assertThat(strategy().select(arrays.pool(), 2, seed).picks())
          .as("seed %d", seed)
          .allSatisfy(pick -> assertThat(pick.row()).isLessThan(20));
    }
    assertThat(new Clue(1).select(arrays.pool(), 3, 0).picks())
        .anySatisfy(pick -> assertThat(pick.row()).isGreaterThanOrEqualTo(20));
  }

  @Test
  void aPoolWithNothingLeftGivesNothing() {
    assertThat(strategy().select(TestPools.random(5, 2, 2, 5, 1).pool(), 3, 0).picks()).isEmpty();
  }
}

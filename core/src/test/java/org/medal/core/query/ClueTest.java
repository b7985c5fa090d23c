package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.cluster.KMeans;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.UsageException;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.Pick;
import org.medal.core.uncertainty.Uncertainty;

class ClueTest extends QueryStrategyContract {
  @Override
  QueryStrategy strategy() {
    return new Clue(1);
  }

  @Nested
  class Cold extends QueryStrategyContract {
    @Override
    QueryStrategy strategy() {
      return new Clue(.01);
    }
  }

  @Test
  void thePicksAreThoseOfThePlainDescription() {
    for (long seed = 0; seed < 30; seed++) {
      Arrays3 arrays = TestPools.random(80, 3, 4, 10, seed);
      List<Integer> rows =
          IntStream.range(10, 80).boxed().sorted(Comparator.comparing(arrays.ids()::get)).toList();
      double[] weights =
          rows.stream()
              .mapToDouble(i -> Uncertainty.ENTROPY.of(arrays.probabilities()[i]))
              .toArray();
      double[][] points = rows.stream().map(i -> arrays.features()[i]).toArray(double[][]::new);
      KMeans clusters = KMeans.fit(DoubleMatrix.of(points), weights, 5, seed);
      List<Pick> picks = strategy().select(arrays.pool(), 5, seed).picks();
      assertThat(picks.stream().map(pick -> -pick.utility()).toList()).isSorted();
      for (Pick pick : picks) {
        int cluster = clusters.clusterOf(rows.indexOf(pick.row()));
        assertThat(pick.row())
            .as("seed %d", seed)
            .isEqualTo(
                rows.get(clusters.medoids(rows.stream().mapToInt(row -> row).toArray())[cluster]));
        assertThat(pick.utility())
            .as("seed %d", seed)
            .isCloseTo(
                Arrays.stream(clusters.pointsOf(cluster)).mapToDouble(i -> weights[i]).sum(),
                within(1e-9));
      }
    }
  }

  @Test
  void unsureSamplesPullTheCentreToThemselves() {
    Arrays3 arrays = TestPools.random(5, 2, 1, 0, 1);
    double[] features = {0, 1, 2, 3, 4};
    double[] p = {.5, .01, .01, .01, .01};
    for (int i = 0; i < 5; i++) {
      arrays.features()[i] = new double[] {features[i]};
      arrays.probabilities()[i] = new double[] {p[i], 1 - p[i]};
    }
    // centre (.056·(1 + 2 + 3 + 4))/(.693 + 4·.056) = .61
    Pick pick = strategy().select(arrays.pool(), 1, 0).picks().get(0);
    assertThat(pick.row()).isEqualTo(1);
    // colder, the sure ones weigh nothing
    assertThat(new Clue(.25).select(arrays.pool(), 1, 0).picks().get(0).row()).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-4, .01, .1, .5, 1, 2, 10})
  void theTemperatureDividesTheLogits(double temperature) {
    double[] logits = {0, 0, -1.25};
    double[] expected = softmax(logits, temperature);
    double[] entropies = new Clue(temperature).entropies(Probabilities.of(softmax(logits, 1)));
    assertThat(entropies[0]).isCloseTo(Uncertainty.ENTROPY.of(expected), within(1e-12));
  }

  private static double[] softmax(double[] logits, double temperature) {
    double[] p = Arrays.stream(logits).map(z -> Math.exp(z / temperature)).toArray();
    double sum = Arrays.stream(p).sum();
    return Arrays.stream(p).map(x -> x / sum).toArray();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aTemperatureMustBePositive(double temperature) {
    assertThatThrownBy(() -> new Clue(temperature))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("temperature");
  }

  /** The ids of the rows, s9 … s0, are sorted the other way round. */
  @Test
  void ofCopiesTheLowerRowStandsForTheirCluster() {
    Arrays3 arrays = TestPools.random(10, 2, 2, 0, 4);
    Arrays.setAll(arrays.features(), i -> new double[] {i < 5 ? 0 : 9, 1});
    ArrayPool pool = arrays.permuted(new int[] {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}).pool();
    assertThat(strategy().select(pool, 2, 3).picks())
        .extracting(Pick::row)
        .containsExactlyInAnyOrder(0, 5);
  }
}

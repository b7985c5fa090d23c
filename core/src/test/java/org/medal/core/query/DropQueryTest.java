package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.cluster.KMeans;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.head.SoftmaxHead;
import org.medal.core.head.Standardisation;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.Pick;
import org.medal.core.random.KeyedRandom;
import org.medal.core.random.Seeds;

class DropQueryTest extends QueryStrategyContract {
  @Override
  QueryStrategy strategy() {
    return new DropQuery();
  }

  @Test
  void picksWhatTheObviousLoopPicks() {
    for (long seed = 0; seed < 20; seed++) {
      Arrays3 arrays = TestPools.random(80, 3, 6, 12, seed);
      // few candidates for a large batch, many for a small one
      for (int batch : new int[] {4, 40}) {
        Map<Integer, Double> expected = obvious(arrays, batch, seed);
        List<Pick> actual = strategy().select(arrays.pool(), batch, seed).picks();
        assertThat(actual)
            .as("seed %d, batch %d", seed, batch)
            .extracting(Pick::row)
            .containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(actual.stream().map(pick -> -pick.utility()).toList()).isSorted();
        for (Pick pick : actual) {
          assertThat(pick.utility()).isCloseTo(expected.get(pick.row()), within(1e-6));
        }
      }
    }
  }

  /** Picks with their utilities. */
  private static Map<Integer, Double> obvious(Arrays3 arrays, int batch, long seed) {
    double[][] scaled =
        Arrays.stream(arrays.features()).map(double[]::clone).toArray(double[][]::new);
    Standardisation.of(Arrays.copyOf(scaled, 12)).apply(scaled);
    SoftmaxHead head =
        SoftmaxHead.fit(Arrays.copyOf(scaled, 12), Arrays.copyOf(arrays.labels(), 12), 3, 1);
    double[] inconsistency = new double[80];
    for (int i = 12; i < 80; i++) {
      double[] p = Arrays.stream(head.probabilities(scaled[i])).sorted().toArray();
      inconsistency[i] = (1 - (p[2] - p[1])) / 2;
      for (int pass = 0; pass < 3; pass++) {
        KeyedRandom random =
            KeyedRandom.of(Seeds.derive(seed, "drop-query"), arrays.ids().get(i).value(), pass);
        double[] dropped =
            Arrays.stream(scaled[i]).map(x -> random.nextDouble() < .25 ? 4 * x : 0).toArray();
        inconsistency[i] += head.predicted(dropped) == head.predicted(scaled[i]) ? 0 : 1;
      }
    }
    List<Integer> ranked =
        IntStream.range(12, 80)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -inconsistency[i]))
            .toList();
    int enough = Math.max(batch, (int) ranked.stream().filter(i -> inconsistency[i] >= 2).count());
    List<Integer> candidates =
        ranked.subList(0, enough).stream().sorted(Comparator.comparing(arrays.ids()::get)).toList();
    double[][] points = candidates.stream().map(i -> arrays.features()[i]).toArray(double[][]::new);
    KMeans clusters = KMeans.fit(DoubleMatrix.of(points), batch, Seeds.derive(seed, "drop-query"));
    Map<Integer, Double> picks = new HashMap<>();
    for (int c = 0; c < batch; c++) {
      double sum = 0;
      for (int point : clusters.pointsOf(c)) {
        sum += inconsistency[candidates.get(point)];
      }
      picks.put(
          candidates.get(clusters.medoids(candidates.stream().mapToInt(row -> row).toArray())[c]),
          sum);
    }
    return picks;
  }

  @Test
  void aRowThatNoDropoutCanMoveIsNoCandidate() {
    // rows on the far right are of class 1 by each feature alone, rows in the middle by none
    Arrays3 arrays = TestPools.random(200, 2, 12, 20, 1);
    for (int i = 0; i < 200; i++) {
      double shift = i < 20 ? 4 * (i % 2) - 2 : i < 140 ? 6 : 0;
      KeyedRandom noise = new KeyedRandom(i);
      Arrays.setAll(arrays.features()[i], c -> shift + noise.nextGaussian());
      arrays.labels()[i] = i < 20 ? i % 2 : -1;
    }
    assertThat(strategy().select(arrays.pool(), 10, 1).picks()).allMatch(pick -> pick.row() >= 140);
  }

  @Test
  void withOneClassLabelledTheWholePoolIsClustered() {
    Arrays3 arrays = TestPools.random(90, 3, 2, 5, 2);
    for (int i = 0; i < 5; i++) {
      arrays.labels()[i] = 1;
    }
    List<Pick> picks = strategy().select(arrays.pool(), 6, 3).picks();
    assertThat(picks.stream().mapToDouble(Pick::utility).sum()).isEqualTo(3.0 * 85);
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

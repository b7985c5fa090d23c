package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.cluster.KMeans;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.SampleId;
import org.medal.core.distance.Distance;
import org.medal.core.initial.InitialSets;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.IdOrder;
import org.medal.core.pool.Pick;
import org.medal.core.pool.PoolView;

class TypiClustTest extends QueryStrategyContract {
  @Override
  QueryStrategy strategy() {
    return new TypiClust();
  }

  @Test
  void picksWhatTheObviousLoopPicks() {
    for (long seed = 0; seed < 30; seed++) {
      Arrays3 arrays = TestPools.random(120, 3, 4, (int) seed % 12, seed);
      List<Pick> expected = obvious(arrays, 14, seed);
      List<Pick> actual = strategy().select(arrays.pool(), 14, seed).picks();
      assertThat(actual)
          .as("seed %d", seed)
          .extracting(Pick::row)
          .isEqualTo(expected.stream().map(Pick::row).toList());
      for (int i = 0; i < 14; i++) {
        assertThat(actual.get(i).utility())
            .as("seed %d", seed)
            .isCloseTo(expected.get(i).utility(), within(1e-9));
      }
    }
  }

  /** The definition, word for word, on the clusters of k-means. */
  private static List<Pick> obvious(Arrays3 arrays, int batch, long seed) {
    PoolView pool = arrays.pool();
    int size = pool.size();
    int[] rows = IdOrder.of(pool, IntStream.range(0, size).toArray());
    int clusters = pool.labelled().length + batch;
    KMeans kmeans = KMeans.fit(pool.features(rows), clusters, seed);
    List<List<Integer>> members = new ArrayList<>();
    for (int c = 0; c < clusters; c++) {
      members.add(IntStream.of(kmeans.pointsOf(c)).mapToObj(i -> rows[i]).toList());
    }
    List<Pick> picks = new ArrayList<>();
    while (picks.size() < batch) {
      List<Integer> cluster =
          members.stream()
              .filter(of -> of.stream().anyMatch(row -> isFree(pool, picks, row)))
              .min(Comparator.comparingDouble(of -> key(pool, picks, of)))
              .orElseThrow();
      int pick =
          cluster.stream()
              .filter(row -> isFree(pool, picks, row))
              .max(
                  Comparator.comparingDouble((Integer row) -> typicality(arrays, cluster, row))
                      .thenComparing(Comparator.reverseOrder()))
              .orElseThrow();
      picks.add(new Pick(pick, pool.id(pick), typicality(arrays, cluster, pick)));
    }
    return picks;
  }

  private static boolean isFree(PoolView pool, List<Pick> picks, int row) {
    return pool.label(row) < 0 && picks.stream().noneMatch(pick -> pick.row() == row);
  }

  /** Small clusters last, then by labelled and picked, then the large ones first. */
  private static double key(PoolView pool, List<Pick> picks, List<Integer> cluster) {
    long used = cluster.stream().filter(row -> !isFree(pool, picks, row)).count();
    return (cluster.size() < 5 ? 1e9 : 0) + 1e4 * used - cluster.size();
  }

  private static double typicality(Arrays3 arrays, List<Integer> cluster, int row) {
    double[] x = arrays.features()[row];
    return cluster.stream()
        .filter(other -> other != row)
        .mapToDouble(other -> Distance.EUCLIDEAN.between(x, arrays.features()[other]))
        .sorted()
        .limit(20)
        .average()
        .stream()
        .map(mean -> 1 / mean)
        .findAny()
        .orElse(0);
  }

  /** Three islands of 7, 6 and 5 samples on a line, each with its middle at 0, 100 and 200. */
  private static Arrays3 islands(int... labelled) {
    Arrays3 arrays = TestPools.random(18, 2, 1, 0, 1);
    for (int i = 0; i < 18; i++) {
      int island = i < 7 ? 0 : i < 13 ? 1 : 2;
      int place = island == 0 ? i - 3 : island == 1 ? i - 9 : i - 15;
      // farther from the middle the samples lie thinner
      arrays.features()[i][0] = 100 * island + Math.signum(place) * place * place;
    }
    for (int row : labelled) {
      arrays.labels()[row] = 0;
    }
    return arrays;
  }

  @Test
  void theMiddleOfEachIslandComesLargestIslandFirst() {
    assertThat(rows(islands(), 3)).containsExactly(3, 9, 15);
  }

  @Test
  void anIslandWithALabelWaits() {
    // with one label and two picks there are three clusters again
    assertThat(rows(islands(4), 2)).containsExactly(9, 15);
    assertThat(rows(islands(8), 2)).containsExactly(3, 15);
  }

  private List<Integer> rows(Arrays3 arrays, int batch) {
    return strategy().select(arrays.pool(), batch, 1).picks().stream().map(Pick::row).toList();
  }

  /** A far pair is one of the two clusters, but too small to be asked before the other. */
  @Test
  void outliersWait() {
    Arrays3 arrays = TestPools.random(40, 2, 2, 0, 3);
    arrays.features()[7] = new double[] {1e3, 1e3};
    arrays.features()[8] = new double[] {1e3, 1e3 + 1};
    assertThat(rows(arrays, 2)).doesNotContain(7, 8);
  }

  @Test
  void copiesAreTakenFromTheLowerRowOn() {
    Arrays3 arrays = TestPools.random(12, 2, 2, 0, 3);
    for (double[] row : arrays.features()) {
      row[0] = 1;
      row[1] = 1;
    }
    List<Pick> picks = strategy().select(arrays.pool(), 1, 1).picks();
    assertThat(picks).containsExactly(new Pick(0, new SampleId("s0"), 1e9));
  }

  @Test
  void withNothingLabelledItIsTheInitialSet() {
    Arrays3 arrays = TestPools.random(90, 2, 3, 0, 3);
    ArrayPool features = ArrayPool.ofFeatures(arrays.ids(), DoubleMatrix.of(arrays.features()));
    assertThat(strategy().select(arrays.pool(), 9, 5))
        .isEqualTo(InitialSets.named("typical").select(features, 9, 5));
  }
}

package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.SampleId;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.Pick;
import org.medal.core.random.KeyedRandom;

class HierarchicalTest extends QueryStrategyContract {
  @Override
  QueryStrategy strategy() {
    return new Hierarchical();
  }

  @Test
  void eachSamplesUtilityIsTheRiskOfItsClusterInThePlainPruning() {
    int split = 0;
    for (long seed = 0; seed < 60; seed++) {
      KeyedRandom random = new KeyedRandom(seed);
      int size = 3 + random.nextInt(22);
      Arrays3 arrays = clouds(size, random);
      Map<Set<Integer>, Double> clusters =
          new SlowPruning(arrays.features(), arrays.labels(), 3).clusters();
      split += clusters.size() > 1 ? 1 : 0;
      for (Pick pick : strategy().select(arrays.pool(), size, seed).picks()) {
        double expected =
            clusters.entrySet().stream()
                .filter(cluster -> cluster.getKey().contains(pick.row()))
                .mapToDouble(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        assertThat(pick.utility()).as("seed %d", seed).isCloseTo(expected, within(1e-12));
      }
    }
    assertThat(split).isGreaterThan(20);
  }

  /** Samples around two points, whose label is mostly that of the nearer one. */
  private static Arrays3 clouds(int size, KeyedRandom random) {
    Arrays3 arrays = TestPools.random(size, 3, 2, 0, random.nextLong());
    for (int i = 0; i < size; i++) {
      int side = random.nextInt(2);
      arrays.features()[i][0] += 8 * side;
      if (random.nextDouble() < .6) {
        arrays.labels()[i] = random.nextDouble() < .8 ? side : random.nextInt(3);
      }
    }
    arrays.labels()[0] = -1;
    return arrays;
  }

  /** Two far clouds of as many samples: every label seen in the first is 0, in the second mixed. */
  private static Arrays3 pureAndMixed(int size, int labelled) {
    Arrays3 arrays = TestPools.random(size, 2, 2, 0, 6);
    for (int i = 0; i < size; i++) {
      arrays.features()[i][0] += 100 * (i % 2);
      if (i < labelled) {
        arrays.labels()[i] = i % 2 == 0 ? 0 : i / 2 % 2;
      }
    }
    return arrays;
  }

  @Test
  void mostPicksGoToTheMixedCluster() {
    int mixed = 0;
    for (long seed = 0; seed < 40; seed++) {
      List<Pick> picks = strategy().select(pureAndMixed(160, 40).pool(), 20, seed).picks();
      mixed += (int) picks.stream().filter(pick -> pick.row() % 2 == 1).count();
    }
    // risk of the pure one: Δ = .75/20; of the mixed one at least a half
    assertThat(mixed).isGreaterThan(40 * 20 * 8 / 10);
  }

  @Test
  void aLargePoolIsClusteredFirst() {
    int size = TreeLeaves.MOST_SAMPLES + 1;
    ArrayPool pool = pureAndMixed(size, 600).pool();
    List<Pick> picks = strategy().select(pool, 100, 3).picks();
    assertThat(picks).hasSize(100);
    assertThat(picks.stream().filter(pick -> pick.row() % 2 == 1).count()).isGreaterThan(80);
  }

  @Test
  void withNothingLabelledAllSamplesAreDrawnEquallyOften() {
    ArrayPool pool = TestPools.random(20, 2, 2, 0, 1).pool();
    int[] counts = new int[20];
    for (int seed = 0; seed < 4000; seed++) {
      for (Pick pick : strategy().select(pool, 5, seed).picks()) {
        counts[pick.row()]++;
        assertThat(pick.utility()).isEqualTo(1);
      }
    }
    // 5 standard deviations of a binomial with n = 4000, p = 1/4
    assertThat(Arrays.stream(counts).boxed())
        .allSatisfy(count -> assertThat(count).isBetween(1000 - 137, 1000 + 137));
  }

  @Test
  void clustersAreDrawnInProportionToTheirRisk() {
    ArrayPool pool = pureAndMixed(40, 20).pool();
    Map<Integer, Double> risks =
        strategy().select(pool, 20, 0).picks().stream()
            .collect(Collectors.toMap(Pick::row, Pick::utility));
    double pure = Objects.requireNonNull(risks.get(20));
    double total = risks.values().stream().distinct().mapToDouble(Double::doubleValue).sum();
    int drawn = 0;
    for (int seed = 0; seed < 4000; seed++) {
      drawn += strategy().select(pool, 1, seed).picks().get(0).row() % 2 == 0 ? 1 : 0;
    }
    // ten labels of twenty, all alike: w·(1 − p_low) = ½·.5/10
    assertThat(pure).isCloseTo(.025, within(1e-12));
    double chance = pure / total;
    assertThat(drawn / 4000.0)
        .isCloseTo(chance, within(5 * Math.sqrt(chance * (1 - chance) / 4000)));
  }

  @Test
  void anotherOrderOfTheRowsDrawsTheSameSamplesFromACutTree() {
    Arrays3 arrays = pureAndMixed(60, 30);
    List<SampleId> expected = strategy().select(arrays.pool(), 9, 4).ids();
    for (int seed = 0; seed < 5; seed++) {
      Arrays3 permuted = arrays.permuted(new KeyedRandom(seed).permutation(60));
      assertThat(strategy().select(permuted.pool(), 9, 4).ids()).isEqualTo(expected);
    }
  }

  @Test
  void theSeedDrawsSamplesButCutsNoOtherTree() {
    ArrayPool pool = pureAndMixed(60, 30).pool();
    List<Pick> one = strategy().select(pool, 30, 1).picks();
    List<Pick> two = strategy().select(pool, 30, 2).picks();
    assertThat(one).isNotEqualTo(two).containsExactlyInAnyOrderElementsOf(two);
  }

  @Test
  void smallClustersHoldAllSamplesOfALargePool() {
    int size = TreeLeaves.MOST_SAMPLES + 1;
    KeyedRandom random = new KeyedRandom(4);
    double[] values = new double[2 * size];
    Arrays.setAll(values, i -> random.nextGaussian());
    TreeLeaves leaves = TreeLeaves.of(new DoubleMatrix(size, 2, values));
    double[] sizes = new double[TreeLeaves.CLUSTERS];
    IntStream.range(0, size).forEach(i -> sizes[leaves.of(i)]++);
    assertThat(leaves.sizes()).isEqualTo(sizes);
    assertThat(leaves.points().rows()).isEqualTo(TreeLeaves.CLUSTERS);
  }
}

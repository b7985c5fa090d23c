package org.medal.core.initial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.core.distance.Distance;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.Pick;
import org.medal.core.pool.Selection;
import org.medal.core.random.KeyedRandom;

class InitialSetsTest {
  private static ArrayPool pool(double[][] features) {
    return ArrayPool.ofFeatures(TestPools.ids(features.length), DoubleMatrix.of(features));
  }

  @ParameterizedTest
  @ValueSource(strings = {"random", "orb", "kmeans", "typical"})
  void picksAreDistinctAndDependOnTheSeedAlone(String name) {
    InitialSet initial = InitialSets.named(name);
    Arrays3 arrays = TestPools.random(50, 2, 4, 0, 1);
    Selection selection = initial.select(arrays.pool(), 12, 5);
    assertThat(selection.picks()).hasSize(12);
    assertThat(initial.select(arrays.pool(), 12, 5)).isEqualTo(selection);
    Arrays3 permuted = arrays.permuted(new KeyedRandom(3).permutation(50));
    assertThat(initial.select(permuted.pool(), 12, 5).ids()).isEqualTo(selection.ids());
    assertThat(initial.select(arrays.pool(), 12, 6).ids()).isNotEqualTo(selection.ids());
  }

  @ParameterizedTest
  @ValueSource(strings = {"random", "orb", "kmeans", "typical", "probcover"})
  void moreThanThePoolGivesThePool(String name) {
    Selection selection = InitialSets.named(name).select(pool(new double[7][3]), 9, 1);
    assertThat(new HashSet<>(selection.ids())).hasSize(7);
    assertThat(selection.exhausted()).isTrue();
  }

  /** The ids of the rows, s9 … s0, are sorted the other way round. */
  @Test
  void ofCopiesTheLowerRowStandsForTheirCluster() {
    Arrays3 arrays = TestPools.random(10, 2, 2, 0, 4);
    Arrays.setAll(arrays.features(), i -> new double[] {i < 5 ? 0 : 9, 1});
    ArrayPool pool = arrays.permuted(new int[] {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}).pool();
    for (long seed = 0; seed < 5; seed++) {
      assertThat(new KMeansStart().select(pool, 2, seed).picks())
          .as("seed %d", seed)
          .extracting(Pick::row)
          .containsExactlyInAnyOrder(0, 5);
    }
  }

  /** Of ProbCover the seed moves the radius only, which may well leave the picks as they are. */
  @Test
  void probcoverPicksAreDistinctWhateverTheOrderOfTheRows() {
    InitialSet initial = InitialSets.named("probcover");
    for (long seed = 0; seed < 10; seed++) {
      Arrays3 arrays = TestPools.random(50, 2, 2, 0, seed);
      Selection selection = initial.select(arrays.pool(), 12, seed);
      assertThat(selection.picks()).as("seed %d", seed).hasSize(12);
      assertThat(initial.select(arrays.pool(), 12, seed)).isEqualTo(selection);
      Arrays3 permuted = arrays.permuted(new KeyedRandom(seed).permutation(50));
      assertThat(initial.select(permuted.pool(), 12, seed).ids())
          .as("seed %d", seed)
          .isEqualTo(selection.ids());
    }
  }

  @Test
  void orbPicksTheFarthestOnAverageFromAllChosen() {
    for (long seed = 0; seed < 10; seed++) {
      double[][] features = TestPools.random(40, 2, 8, 0, seed).features();
      List<Pick> picks =
          new FarthestAverage(Distance.EUCLIDEAN).select(pool(features), 10, seed).picks();
      List<Integer> chosen = new ArrayList<>(List.of(picks.get(0).row()));
      for (Pick pick : picks.subList(1, 10)) {
        int best = -1;
        double most = -1;
        for (int i = 0; i < 40; i++) {
          double[] row = features[i];
          double mean =
              chosen.stream()
                  .mapToDouble(c -> Distance.EUCLIDEAN.between(features[c], row))
                  .average()
                  .orElseThrow();
          if (!chosen.contains(i) && mean > most) {
            best = i;
            most = mean;
          }
        }
        assertThat(pick.row()).isEqualTo(best);
        assertThat(pick.utility()).isCloseTo(most, within(1e-9));
        chosen.add(best);
      }
    }
  }

  /** Islands of 30, 20 and 10 samples, each normally spread about its own centre. */
  private static double[][] islands() {
    KeyedRandom random = new KeyedRandom(1);
    double[][] features = new double[60][2];
    for (int i = 0; i < 60; i++) {
      int island = i < 30 ? 0 : i < 50 ? 1 : 2;
      features[i][0] = 100 * island + random.nextGaussian();
      features[i][1] = random.nextGaussian();
    }
    return features;
  }

  private static int island(Pick pick) {
    return pick.row() < 30 ? 0 : pick.row() < 50 ? 1 : 2;
  }

  @ParameterizedTest
  @ValueSource(strings = {"kmeans", "typical", "probcover"})
  void oneSampleIsTakenOfEachIslandLargestFirst(String name) {
    List<Pick> picks = InitialSets.named(name).select(pool(islands()), 3, 1).picks();
    assertThat(picks).extracting(InitialSetsTest::island).containsExactly(0, 1, 2);
  }

  @Test
  void theUtilityOfKmeansIsTheClustersShareOfThePool() {
    List<Pick> picks = new KMeansStart().select(pool(islands()), 3, 1).picks();
    assertThat(picks).extracting(Pick::utility).containsExactly(.5, 20 / 60.0, 10 / 60.0);
  }

  /** A ball in twenty may reach across to the next island. */
  @Test
  void theUtilityOfProbcoverIsTheShareOfThePoolInTheBall() {
    List<Pick> picks = new ProbCoverStart().select(pool(islands()), 3, 1).picks();
    assertThat(picks.stream().mapToDouble(Pick::utility).toArray())
        .containsExactly(new double[] {.5, 20 / 60.0, 10 / 60.0}, within(2 / 60.0));
    assertThat(picks.stream().mapToDouble(Pick::utility).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void typicalTakesTheSampleInTheThickOfItsIsland() {
    double[][] features = islands();
    for (Pick pick : new TypicalStart().select(pool(features), 3, 1).picks()) {
      assertThat(Math.abs(features[pick.row()][0] - 100 * island(pick))).isLessThan(1);
      assertThat(Math.abs(features[pick.row()][1])).isLessThan(1);
    }
  }

  @Test
  void kmeansGivesEverySampleWhenThereAreAsManyClusters() {
    double[][] features = TestPools.random(9, 2, 3, 0, 2).features();
    Set<SampleId> picked = new HashSet<>(new KMeansStart().select(pool(features), 9, 1).ids());
    assertThat(picked).hasSize(9);
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> InitialSets.named("sift"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("kmeans");
  }
}

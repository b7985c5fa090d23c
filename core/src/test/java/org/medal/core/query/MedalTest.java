package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medal.core.Shared;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.data.InputException;
import org.medal.core.data.Names;
import org.medal.core.distance.Distance;
import org.medal.core.pool.Pick;
import org.medal.core.uncertainty.EntropyFormula;
import org.medal.core.uncertainty.Uncertainty;

class MedalTest extends QueryStrategyContract {
  @Override
  QueryStrategy strategy() {
    return new Medal(MedalOptions.paper());
  }

  @Nested
  class Min extends QueryStrategyContract {
    @Override
    QueryStrategy strategy() {
      return medal(200, Distance.EUCLIDEAN, Aggregation.MIN);
    }
  }

  @Nested
  class Centroid extends QueryStrategyContract {
    @Override
    QueryStrategy strategy() {
      return medal(0, Distance.COSINE, Aggregation.CENTROID);
    }
  }

  @Nested
  class AtOnce extends QueryStrategyContract {
    @Override
    QueryStrategy strategy() {
      return ablated(0, BatchPicking.AT_ONCE, EntropyFormula.CORRECT);
    }
  }

  private static Medal ablated(int candidates, BatchPicking picking, EntropyFormula entropy) {
    return new Medal(
        new MedalOptions(
            candidates, Distance.EUCLIDEAN, Aggregation.MEAN, false, picking, entropy));
  }

  private static Medal medal(int candidates, Distance distance, Aggregation aggregation) {
    return new Medal(new MedalOptions(candidates, distance, aggregation, false));
  }

  @Test
  void theThreeReadingsOfTheDistanceAgreeWithTheReference() {
    JsonObject golden = Shared.goldenValues().getAsJsonObject("medal_three_readings");
    double[][] labelled = Shared.rows(golden.get("labelled"));
    double[][] candidates = Shared.rows(golden.get("candidates"));
    Map<Aggregation, String> keys =
        Map.of(
            Aggregation.MEAN, "mean(paper eq.1)",
            Aggregation.MIN, "min(2018 Keras script)",
            Aggregation.CENTROID, "centroid(O-MedAL)");
    for (Aggregation aggregation : Aggregation.values()) {
      RunningDistance distances = aggregation.start(candidates, Distance.EUCLIDEAN);
      for (double[] reference : labelled) {
        distances.add(reference);
      }
      double[] expected = Shared.vector(golden.get(keys.get(aggregation)));
      for (int i = 0; i < candidates.length; i++) {
        assertThat(distances.of(i))
            .as("%s %d", aggregation, i)
            .isCloseTo(expected[i], within(1e-9));
      }
      int best = golden.getAsJsonObject("argmax").get(Names.of(aggregation)).getAsInt();
      assertThat(firstPick(labelled, candidates, aggregation)).isEqualTo(best);
    }
  }

  private static int firstPick(
      double[][] labelled, double[][] candidates, Aggregation aggregation) {
    Arrays3 arrays = TestPools.random(labelled.length + candidates.length, 2, 2, 3, 1);
    System.arraycopy(labelled, 0, arrays.features(), 0, labelled.length);
    System.arraycopy(candidates, 0, arrays.features(), labelled.length, candidates.length);
    return medal(0, Distance.EUCLIDEAN, aggregation)
            .select(arrays.pool(), 1, 0)
            .picks()
            .get(0)
            .row()
        - labelled.length;
  }

  @ParameterizedTest
  @CsvSource({
    "euclidean, mean, 20",
    "euclidean, min, 20",
    "euclidean, centroid, 20",
    "cityblock, mean, 7",
    "chebyshev, min, 60",
    "cosine, mean, 20",
    "russellrao, mean, 20",
    "kulsinski, centroid, 20"
  })
  void picksWhatTheObviousLoopPicks(String distanceName, String aggregationName, int candidates) {
    Distance distance = Distance.named(distanceName);
    Aggregation aggregation = Names.parse(Aggregation.class, "aggregation", aggregationName);
    for (long seed = 0; seed < 20; seed++) {
      Arrays3 arrays = TestPools.random(50, 3, 6, 8, seed);
      List<Pick> expected = obvious(arrays, 7, candidates, distance, aggregation);
      List<Pick> actual =
          medal(candidates, distance, aggregation).select(arrays.pool(), 7, 0).picks();
      assertThat(actual)
          .as("seed %d", seed)
          .extracting(Pick::row)
          .isEqualTo(expected.stream().map(Pick::row).toList());
      for (int i = 0; i < 7; i++) {
        assertThat(actual.get(i).utility()).isCloseTo(expected.get(i).utility(), within(1e-9));
      }
    }
  }

  /** The definition, word for word, without any saving. */
  private static List<Pick> obvious(
      Arrays3 arrays, int batch, int m, Distance distance, Aggregation aggregation) {
    List<Integer> references = new ArrayList<>();
    List<Integer> unlabelled = new ArrayList<>();
    for (int i = 0; i < arrays.labels().length; i++) {
      (arrays.labels()[i] < 0 ? unlabelled : references).add(i);
    }
    unlabelled.sort(
        Comparator.comparingDouble(
            (Integer i) -> -Uncertainty.ENTROPY.of(arrays.probabilities()[i])));
    List<Integer> candidates =
        new ArrayList<>(unlabelled.subList(0, Math.min(m, unlabelled.size())));
    List<Pick> picks = new ArrayList<>();
    while (picks.size() < batch) {
      Pick best =
          candidates.stream()
              .map(
                  i ->
                      new Pick(
                          i,
                          arrays.ids().get(i),
                          aggregated(arrays, i, references, distance, aggregation)))
              .max(Comparator.comparingDouble(Pick::utility))
              .orElseThrow();
      picks.add(best);
      candidates.removeIf(row -> row == best.row());
      references.add(best.row());
    }
    return picks;
  }

  private static double aggregated(
      Arrays3 arrays, int x, List<Integer> references, Distance distance, Aggregation how) {
    double[] f = arrays.features()[x];
    var distances = references.stream().mapToDouble(i -> distance.between(arrays.features()[i], f));
    return switch (how) {
      case MEAN -> distances.average().orElseThrow();
      case MIN -> distances.min().orElseThrow();
      case CENTROID -> {
        double[] centre =
            IntStream.range(0, f.length)
                .mapToDouble(
                    c ->
                        references.stream()
                            .mapToDouble(i -> arrays.features()[i][c])
                            .average()
                            .orElseThrow())
                .toArray();
        yield distance.between(centre, f);
      }
    };
  }

  @Test
  void onlyTheCandidatesOfHighestEntropyAreInTheRace() {
    Arrays3 arrays = TestPools.random(40, 2, 3, 5, 3);
    arrays.probabilities()[39] = new double[] {1, 0};
    arrays.features()[39] = new double[] {1e6, 1e6, 1e6};
    assertThat(medal(10, Distance.EUCLIDEAN, Aggregation.MEAN).select(arrays.pool(), 10, 0).picks())
        .noneMatch(pick -> pick.row() == 39);
    assertThat(medal(35, Distance.EUCLIDEAN, Aggregation.MEAN).select(arrays.pool(), 1, 0).picks())
        .allMatch(pick -> pick.row() == 39);
  }

  @Test
  void fewerCandidatesThanTheBatchAreRefused() {
    Arrays3 arrays = TestPools.random(40, 2, 3, 5, 3);
    assertThatThrownBy(
            () -> medal(9, Distance.EUCLIDEAN, Aggregation.MEAN).select(arrays.pool(), 10, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--candidates 9")
        .hasMessageContaining("--batch 10");
  }

  @Test
  void withNothingLabelledTheMostUncertainComesFirst() {
    Arrays3 arrays = TestPools.random(40, 2, 3, 0, 4);
    arrays.probabilities()[17] = new double[] {.5, .5};
    Pick first = strategy().select(arrays.pool(), 5, 0).picks().get(0);
    assertThat(first.row()).isEqualTo(17);
    assertThat(first.utility()).isZero();
  }

  @Test
  void scalingToUnitMakesAllFeaturesCountAlike() {
    Arrays3 arrays = TestPools.random(40, 2, 2, 6, 5);
    for (double[] row : arrays.features()) {
      row[0] = row[0] * 1000 - 500;
    }
    double[][] scaled = new double[40][2];
    for (int c = 0; c < 2; c++) {
      int column = c;
      double low =
          IntStream.range(0, 40).mapToDouble(i -> arrays.features()[i][column]).min().orElseThrow();
      double high =
          IntStream.range(0, 40).mapToDouble(i -> arrays.features()[i][column]).max().orElseThrow();
      for (int i = 0; i < 40; i++) {
        scaled[i][c] = (arrays.features()[i][c] - low) / (high - low);
      }
    }
    Arrays3 byHand =
        new Arrays3(
            arrays.ids(), arrays.labels(), arrays.probabilities(), scaled, arrays.members());
    var asked =
        new Medal(new MedalOptions(0, Distance.RUSSELLRAO, Aggregation.MEAN, true))
            .select(arrays.pool(), 6, 0);
    var expected = medal(0, Distance.RUSSELLRAO, Aggregation.MEAN).select(byHand.pool(), 6, 0);
    assertThat(asked.ids()).isEqualTo(expected.ids());
  }

  @Test
  void pickedAtOnceTheBatchIsThatOfTheLargestDistancesToTheLabelled() {
    for (long seed = 0; seed < 20; seed++) {
      Arrays3 arrays = TestPools.random(50, 3, 6, 8, seed);
      List<Pick> one = obvious(arrays, 1, 20, Distance.EUCLIDEAN, Aggregation.MEAN);
      List<Pick> picks =
          ablated(20, BatchPicking.AT_ONCE, EntropyFormula.CORRECT)
              .select(arrays.pool(), 7, 0)
              .picks();
      assertThat(picks.get(0).row()).isEqualTo(one.get(0).row());
      List<Integer> labelled =
          IntStream.range(0, 50).filter(i -> arrays.labels()[i] >= 0).boxed().toList();
      assertThat(picks.stream().map(pick -> -pick.utility()).toList()).isSorted();
      for (Pick pick : picks) {
        assertThat(pick.utility())
            .isCloseTo(
                aggregated(arrays, pick.row(), labelled, Distance.EUCLIDEAN, Aggregation.MEAN),
                within(1e-9));
      }
    }
  }

  @Test
  void pickedAtOnceTwinsAreBothTakenAndGreedilyOneOfThem() {
    Arrays3 arrays = TestPools.random(40, 2, 2, 1, 9);
    arrays.features()[0] = new double[] {0, 0};
    for (int i = 1; i < 40; i++) {
      arrays.probabilities()[i] = new double[] {.9, .1};
      arrays.features()[i] = new double[] {1, 0};
    }
    arrays.features()[30] = new double[] {10, 0};
    arrays.features()[20] = new double[] {10, 0};
    arrays.features()[35] = new double[] {-9, 0};
    assertThat(rows(ablated(0, BatchPicking.AT_ONCE, EntropyFormula.CORRECT), arrays, 3))
        .containsExactly(20, 30, 35);
    assertThat(rows(ablated(0, BatchPicking.GREEDY, EntropyFormula.CORRECT), arrays, 2))
        .containsExactly(20, 35);
  }

  private static List<Integer> rows(Medal medal, Arrays3 arrays, int batch) {
    return medal.select(arrays.pool(), batch, 0).picks().stream().map(Pick::row).toList();
  }

  @Test
  void pickedAtOnceWithNothingLabelledTheMostUncertainAreTakenAtUtilityZero() {
    Arrays3 arrays = TestPools.random(40, 2, 3, 0, 4);
    arrays.probabilities()[17] = new double[] {.5, .5};
    arrays.probabilities()[31] = new double[] {.49999, .50001};
    arrays.probabilities()[3] = new double[] {.4999, .5001};
    List<Pick> picks =
        ablated(0, BatchPicking.AT_ONCE, EntropyFormula.CORRECT)
            .select(arrays.pool(), 3, 0)
            .picks();
    assertThat(picks).extracting(Pick::row).containsExactly(17, 31, 3);
    assertThat(picks).allMatch(pick -> pick.utility() == 0);
  }

  @Test
  void thePublishedCodesEntropyPutsConfidentNegativesIntoTheRace() {
    Arrays3 arrays = TestPools.random(40, 2, 3, 5, 3);
    for (int i = 5; i < 40; i++) {
      arrays.probabilities()[i] = new double[] {.5, .5};
    }
    arrays.probabilities()[21] = new double[] {.84, .16};
    arrays.probabilities()[22] = new double[] {.16, .84};
    arrays.probabilities()[39] = new double[] {0, 1};
    assertThat(rows(ablated(2, BatchPicking.GREEDY, EntropyFormula.AS_PUBLISHED_CODE), arrays, 2))
        .containsExactlyInAnyOrder(21, 39);
    assertThat(rows(medal(32, Distance.EUCLIDEAN, Aggregation.MEAN), arrays, 32))
        .doesNotContain(21, 22, 39)
        .hasSize(32);
  }

  @Test
  void theCardTellsWhatAnAblationChanged() {
    assertThat(strategy().utility()).isEqualTo("mean euclidean distance");
    assertThat(ablated(0, BatchPicking.AT_ONCE, EntropyFormula.AS_PUBLISHED_CODE).utility())
        .isEqualTo(
            "mean euclidean distance to the labelled, picked at once; candidates by entropy with"
                + " the published code's wrong sign (nats)");
  }
}

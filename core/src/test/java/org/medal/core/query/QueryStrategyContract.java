package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Probabilities;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.Pick;
import org.medal.core.pool.Selection;
import org.medal.core.random.KeyedRandom;

/** What every strategy promises. */
abstract class QueryStrategyContract {
  private static final int SIZE = 60;

  abstract QueryStrategy strategy();

  @Test
  void theSameSeedGivesTheSamePicks() {
    ArrayPool pool = TestPools.random(SIZE, 3, 5, 10, 1).pool();
    assertThat(strategy().select(pool, 7, 42)).isEqualTo(strategy().select(pool, 7, 42));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, SIZE - 1})
  void picksAreDistinctUnlabelledAndFinite(int labelled) {
    ArrayPool pool = TestPools.random(SIZE, 3, 5, labelled, 2).pool();
    Selection selection = strategy().select(pool, 7, 1);
    assertThat(selection.picks()).hasSize(Math.min(7, SIZE - labelled));
    Set<Integer> unlabelled = new TreeSet<>(Arrays.stream(pool.unlabelled()).boxed().toList());
    for (Pick pick : selection.picks()) {
      assertThat(unlabelled.remove(pick.row())).as("row %d", pick.row()).isTrue();
      assertThat(pick.id()).isEqualTo(pool.id(pick.row()));
      assertThat(pick.utility()).isFinite();
    }
  }

  @Test
  void aScoringStrategyNamesTheBestFirst() {
    if (strategy() instanceof ScoringStrategy scoring) {
      ArrayPool pool = TestPools.random(SIZE, 3, 5, 10, 8).pool();
      int[] rows = pool.unlabelled();
      double[] scores = scoring.scores(pool, rows, 5);
      List<Pick> picks = scoring.select(pool, 50, 5).picks();
      assertThat(picks.stream().map(pick -> -pick.utility()).toList()).isSorted();
      for (Pick pick : picks) {
        assertThat(pick.utility()).isEqualTo(scores[Arrays.binarySearch(rows, pick.row())]);
      }
      if (scoring.startsAtZero()) {
        assertThat(Arrays.stream(scores).min().orElseThrow()).isNotNegative();
      }
    }
  }

  @Test
  void theCardSaysWhatUsersAskFor() {
    StrategyCard card = strategy().card();
    assertThat(card.name()).matches("[a-z]+(-[a-z]+)*");
    assertThat(card.utility()).isNotBlank();
    assertThat(card.cost()).isNotBlank();
    assertThat(Strategies.named(card.name(), StrategyOptions.standard()).card().needs())
        .isEqualTo(card.needs());
  }

  @Test
  void whatAStrategyDoesNotNeedItDoesNotRead() {
    Arrays3 arrays = TestPools.random(SIZE, 3, 5, 10, 1);
    assertThat(strategy().select(onlyNeeded(arrays), 7, 42))
        .isEqualTo(strategy().select(arrays.pool(), 7, 42));
  }

  private ArrayPool onlyNeeded(Arrays3 arrays) {
    Set<Need> needs = strategy().needs();
    boolean features = needs.contains(Need.FEATURES) || needs.contains(Need.PENULTIMATE);
    return new ArrayPool(
        arrays.ids(),
        arrays.labels(),
        needs.contains(Need.PROBABILITIES) ? Probabilities.of(arrays.probabilities()) : null,
        features ? DoubleMatrix.of(arrays.features()) : null,
        needs.contains(Need.MEMBERS)
            ? Arrays.stream(arrays.members()).map(Probabilities::of).toList()
            : List.of());
  }

  @Test
  void theWholePoolIsABatch() {
    ArrayPool pool = TestPools.random(SIZE, 3, 5, 0, 9).pool();
    Selection selection = strategy().select(pool, SIZE, 3);
    assertThat(selection.picks()).hasSize(SIZE);
    assertThat(selection.exhausted()).isFalse();
  }

  @Test
  void aClassWithoutLabelsIsNoObstacle() {
    Arrays3 arrays = TestPools.random(SIZE, 4, 5, 12, 10);
    for (int i = 0; i < 12; i++) {
      arrays.labels()[i] = i % 2;
    }
    assertThat(strategy().select(arrays.pool(), 7, 1).picks()).hasSize(7);
  }

  /** One row to many, one feature to many, identical and far-off rows, one class labelled. */
  @Test
  void poolsOfExtremeShapesAreRankedToo() {
    int[] sizes = {1, 2, 3, 5, 17, 101};
    int[] columns = {1, 2, 31, 130};
    for (long seed = 0; seed < 60; seed++) {
      KeyedRandom random = new KeyedRandom(seed);
      int size = sizes[random.nextInt(sizes.length)];
      int labelled = random.nextInt(size);
      Arrays3 arrays =
          TestPools.random(size, 2 + random.nextInt(5), columns[random.nextInt(4)], labelled, seed);
      double scale = Math.pow(10, random.nextInt(13) - 6);
      for (double[] row : arrays.features()) {
        Arrays.setAll(row, c -> row[c] * scale);
      }
      for (int copies = random.nextInt(size); copies > 0; copies--) {
        int from = random.nextInt(size);
        int to = random.nextInt(size);
        arrays.features()[to] = arrays.features()[from];
        arrays.probabilities()[to] = arrays.probabilities()[from];
      }
      int batch = 1 + random.nextInt(size + 2);
      Selection selection = strategy().select(arrays.pool(), batch, seed);
      assertThat(selection.picks())
          .as("pool of seed %d", seed)
          .hasSize(Math.min(batch, size - labelled))
          .allSatisfy(pick -> assertThat(arrays.labels()[pick.row()]).isNegative());
    }
  }

  @Test
  void aBatchLargerThanThePoolGivesThePoolAndSaysSo() {
    ArrayPool pool = TestPools.random(SIZE, 3, 5, 50, 3).pool();
    Selection selection = strategy().select(pool, 11, 1);
    assertThat(selection.picks()).hasSize(10);
    assertThat(selection.exhausted()).isTrue();
    assertThat(strategy().select(pool, 10, 1).exhausted()).isFalse();
  }

  @Test
  void identicalRowsArePickedOnceEach() {
    Arrays3 arrays = TestPools.random(SIZE, 2, 4, 5, 4);
    for (int i = 1; i < SIZE; i++) {
      arrays.probabilities()[i] = arrays.probabilities()[0];
      arrays.features()[i] = arrays.features()[0];
      for (double[][] member : arrays.members()) {
        member[i] = member[0];
      }
    }
    assertThat(strategy().select(arrays.pool(), SIZE, 1).picks()).hasSize(SIZE - 5);
  }

  @Test
  void probabilitiesOfZeroAndOneAreOrdinary() {
    Arrays3 arrays = TestPools.random(SIZE, 2, 4, 5, 5);
    for (int i = 0; i < SIZE; i++) {
      arrays.probabilities()[i] = i % 2 == 0 ? new double[] {0, 1} : new double[] {1, 0};
      for (int k = 0; k < arrays.members().length; k++) {
        arrays.members()[k][i] = (i + k) % 3 == 0 ? new double[] {0, 1} : new double[] {1, 0};
      }
    }
    assertThat(strategy().select(arrays.pool(), 8, 1).picks()).hasSize(8);
  }

  @Test
  void theArraysStayAsTheyWere() {
    Arrays3 arrays = TestPools.random(SIZE, 3, 5, 10, 6);
    double[][] features = copy(arrays.features());
    double[][] probabilities = copy(arrays.probabilities());
    double[][] member = copy(arrays.members()[1]);
    ArrayPool pool = arrays.pool();
    strategy().select(pool, 7, 1);
    int[] all = IntStream.range(0, SIZE).toArray();
    assertThat(pool.features(all).copyRows(all)).isDeepEqualTo(features);
    for (int row = 0; row < SIZE; row++) {
      assertThat(pool.probabilities(all).row(row)).isEqualTo(probabilities[row]);
      assertThat(pool.members(all).get(1).row(row)).isEqualTo(member[row]);
    }
  }

  /** To the last bit of the utilities, for what rounding moves may also tip a choice. */
  @Test
  void anotherOrderOfTheRowsPicksTheSameSamples() {
    Arrays3 arrays = TestPools.random(SIZE, 3, 5, 10, 7);
    Selection expected = strategy().select(arrays.pool(), 7, 9);
    for (int seed = 0; seed < 5; seed++) {
      Arrays3 permuted = arrays.permuted(new KeyedRandom(seed).permutation(SIZE));
      Selection selection = strategy().select(permuted.pool(), 7, 9);
      assertThat(selection.ids()).isEqualTo(expected.ids());
      assertThat(utilities(selection)).isEqualTo(utilities(expected));
    }
  }

  private static List<Double> utilities(Selection selection) {
    return selection.picks().stream().map(Pick::utility).toList();
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }
}

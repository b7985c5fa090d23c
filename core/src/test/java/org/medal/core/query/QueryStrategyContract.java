package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.data.SampleId;
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
    }
    assertThat(strategy().select(arrays.pool(), SIZE, 1).picks()).hasSize(SIZE - 5);
  }

  @Test
  void probabilitiesOfZeroAndOneAreOrdinary() {
    Arrays3 arrays = TestPools.random(SIZE, 2, 4, 5, 5);
    for (int i = 0; i < SIZE; i++) {
      arrays.probabilities()[i] = i % 2 == 0 ? new double[] {0, 1} : new double[] {1, 0};
    }
    assertThat(strategy().select(arrays.pool(), 8, 1).picks()).hasSize(8);
  }

  @Test
  void theArraysStayAsTheyWere() {
    Arrays3 arrays = TestPools.random(SIZE, 3, 5, 10, 6);
    double[][] features = copy(arrays.features());
    double[][] probabilities = copy(arrays.probabilities());
    ArrayPool pool = arrays.pool();
    strategy().select(pool, 7, 1);
    int[] all = java.util.stream.IntStream.range(0, SIZE).toArray();
    assertThat(pool.features(all).copyRows(all)).isDeepEqualTo(features);
    for (int row = 0; row < SIZE; row++) {
      assertThat(pool.probabilities(all).row(row)).isEqualTo(probabilities[row]);
    }
  }

  @Test
  void anotherOrderOfTheRowsPicksTheSameSamples() {
    Arrays3 arrays = TestPools.random(SIZE, 3, 5, 10, 7);
    List<SampleId> expected = strategy().select(arrays.pool(), 7, 9).ids();
    for (int seed = 0; seed < 5; seed++) {
      Arrays3 permuted = arrays.permuted(new KeyedRandom(seed).permutation(SIZE));
      assertThat(strategy().select(permuted.pool(), 7, 9).ids()).isEqualTo(expected);
    }
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }
}

package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medal.core.Shared;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.data.InputException;
import org.medal.core.head.SoftmaxHead;
import org.medal.core.head.Standardisation;
import org.medal.core.pool.Pick;
import org.medal.core.pool.Selection;
import org.medal.core.random.KeyedRandom;
import org.medal.core.uncertainty.Uncertainty;

class ExpectedErrorReductionTest extends QueryStrategyContract {
  @Override
  QueryStrategy strategy() {
    return new ExpectedErrorReduction(ExpectedLoss.LOG);
  }

  @Nested
  class ZeroOne extends QueryStrategyContract {
    @Override
    QueryStrategy strategy() {
      return new ExpectedErrorReduction(ExpectedLoss.ZERO_ONE);
    }
  }

  @Test
  void aClassifierThatNeverLearnsAgreesWithTheReference() {
    JsonObject golden = Shared.goldenValues().getAsJsonObject("eer_constant_classifier");
    double[] p = {.5, .5};
    double[][] four = {p, p, p, p};
    assertThat(new ExpectedErrorReduction(ExpectedLoss.LOG).utility(p, y -> four))
        .isCloseTo(golden.get("log_loss_utility").getAsDouble(), within(1e-12));
    assertThat(new ExpectedErrorReduction(ExpectedLoss.ZERO_ONE).utility(p, y -> four))
        .isCloseTo(golden.get("zero_one_utility").getAsDouble(), within(1e-12));
  }

  /** Small enough that the samples drawn are the whole pool. */
  @ParameterizedTest
  @EnumSource(ExpectedLoss.class)
  void utilitiesAreThoseOfTheObviousLoop(ExpectedLoss loss) {
    for (long seed = 0; seed < 5; seed++) {
      Arrays3 arrays = TestPools.random(40, 3, 12, 9, seed);
      Selection selection = new ExpectedErrorReduction(loss).select(arrays.pool(), 31, seed);
      assertThat(selection.picks()).hasSize(31);
      for (Pick pick : selection.picks()) {
        assertThat(pick.utility())
            .as("seed %d, row %d", seed, pick.row())
            .isCloseTo(obvious(arrays, pick.row(), loss), within(1e-5));
      }
    }
  }

  private static double obvious(Arrays3 arrays, int candidate, ExpectedLoss loss) {
    double[][] features =
        Arrays.stream(arrays.features()).map(double[]::clone).toArray(double[][]::new);
    List<Integer> labelled = new ArrayList<>();
    for (int i = 0; i < features.length; i++) {
      if (arrays.labels()[i] >= 0) {
        labelled.add(i);
      }
    }
    Standardisation.of(labelled.stream().map(i -> features[i]).toArray(double[][]::new))
        .apply(features);
    labelled.add(candidate);
    double utility = 0;
    for (int y = 0; y < 3; y++) {
      int label = y;
      SoftmaxHead head =
          SoftmaxHead.fit(
              labelled.stream().map(i -> features[i]).toArray(double[][]::new),
              labelled.stream()
                  .mapToInt(i -> i == candidate ? label : arrays.labels()[i])
                  .toArray(),
              3,
              1);
      for (int e = 0; e < features.length; e++) {
        if (arrays.labels()[e] < 0) {
          double[] p = head.probabilities(features[e]);
          double expected =
              loss == ExpectedLoss.LOG
                  ? Uncertainty.ENTROPY.of(p)
                  : 1 - Arrays.stream(p).max().orElseThrow();
          utility -= arrays.probabilities()[candidate][y] * expected;
        }
      }
    }
    return utility;
  }

  @Test
  void theBestOfTheCandidatesComeFirst() {
    Selection selection = strategy().select(TestPools.random(60, 3, 5, 10, 1).pool(), 20, 1);
    assertThat(selection.picks().stream().map(pick -> -pick.utility()).toList()).isSorted();
  }

  @Test
  void utilitiesDoNotDependOnTheOrderOfTheRowsToTheLastBit() {
    Arrays3 arrays = TestPools.random(50, 3, 9, 20, 1);
    Arrays3 permuted = arrays.permuted(new KeyedRandom(2).permutation(50));
    assertThat(strategy().select(permuted.pool(), 30, 4).picks())
        .extracting(Pick::id, Pick::utility)
        .isEqualTo(
            strategy().select(arrays.pool(), 30, 4).picks().stream()
                .map(pick -> tuple(pick.id(), pick.utility()))
                .toList());
  }

  @Test
  void aBatchLargerThanTheUsualSampleIsFilled() {
    assertThat(strategy().select(TestPools.random(150, 2, 2, 4, 1).pool(), 120, 1).picks())
        .hasSize(120);
  }

  @Test
  void anotherSeedLooksAtOtherCandidates() {
    var pool = TestPools.random(400, 2, 2, 4, 1).pool();
    assertThat(strategy().select(pool, 100, 1).ids())
        .doesNotContainSequence(strategy().select(pool, 100, 2).ids());
  }

  @Test
  void aLabelThatIsNoClassIsNamed() {
    Arrays3 arrays = TestPools.random(20, 2, 2, 4, 1);
    arrays.labels()[3] = 2;
    assertThatThrownBy(() -> strategy().select(arrays.pool(), 1, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Row 3 has label 2");
  }
}

package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.data.UsageException;
import org.medal.core.pool.Pick;
import org.medal.core.uncertainty.EntropyFormula;
import org.medal.core.uncertainty.Uncertainty;

class UncertaintySamplingTest {
  @Nested
  class Entropy extends QueryStrategyContract {
    @Override
    QueryStrategy strategy() {
      return new UncertaintySampling(Uncertainty.ENTROPY);
    }

    @Test
    void theMostUncertainComeFirst() {
      Arrays3 arrays = TestPools.random(100, 4, 1, 20, 11);
      int[] expected =
          IntStream.range(20, 100)
              .boxed()
              .sorted(
                  (a, b) ->
                      Double.compare(
                          Uncertainty.ENTROPY.of(arrays.probabilities()[b]),
                          Uncertainty.ENTROPY.of(arrays.probabilities()[a])))
              .limit(15)
              .mapToInt(Integer::intValue)
              .toArray();
      assertThat(strategy().select(arrays.pool(), 15, 0).picks().stream().mapToInt(Pick::row))
          .containsExactly(IntStream.of(expected).boxed().toArray(Integer[]::new));
    }

    @Test
    void tiesGoToTheLowerRow() {
      Arrays3 arrays = TestPools.random(10, 2, 1, 0, 12);
      for (int i = 0; i < 10; i++) {
        arrays.probabilities()[i] = new double[] {.5, .5};
      }
      assertThat(strategy().select(arrays.pool(), 3, 0).picks().stream().map(Pick::row))
          .containsExactly(0, 1, 2);
    }
  }

  @Nested
  class Margin extends QueryStrategyContract {
    @Override
    QueryStrategy strategy() {
      return new UncertaintySampling(Uncertainty.MARGIN);
    }
  }

  @Nested
  class LeastConfidence extends QueryStrategyContract {
    @Override
    QueryStrategy strategy() {
      return new UncertaintySampling(Uncertainty.LEAST_CONFIDENCE);
    }
  }

  @Test
  void byThePublishedCodeUndefinedComesFirstThenConfidentNegatives() {
    Arrays3 arrays = TestPools.random(6, 2, 1, 0, 12);
    double[] last = {.5, .99, 0, .01, .161, 1};
    for (int i = 0; i < 6; i++) {
      arrays.probabilities()[i] = new double[] {1 - last[i], last[i]};
    }
    UncertaintySampling strategy =
        new UncertaintySampling(Uncertainty.ENTROPY, EntropyFormula.AS_PUBLISHED_CODE);
    assertThat(strategy.select(arrays.pool(), 6, 0).picks().stream().map(Pick::row))
        .containsExactly(2, 5, 4, 3, 0, 1);
    assertThat(strategy.startsAtZero()).isFalse();
    assertThat(strategy.utility()).contains("wrong sign");
  }

  @Test
  void thePublishedCodeKnowsTwoClassesOnly() {
    UncertaintySampling strategy =
        new UncertaintySampling(Uncertainty.ENTROPY, EntropyFormula.AS_PUBLISHED_CODE);
    assertThatThrownBy(() -> strategy.select(TestPools.random(9, 3, 1, 0, 1).pool(), 2, 0))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("two classes, but there are 3; give --entropy correct");
  }

  @Test
  void marginIsNoEntropyAndHasNoFormula() {
    var pool = TestPools.random(60, 3, 1, 0, 5).pool();
    assertThat(
            new UncertaintySampling(Uncertainty.MARGIN, EntropyFormula.AS_PUBLISHED_CODE)
                .select(pool, 9, 0))
        .isEqualTo(new UncertaintySampling(Uncertainty.MARGIN).select(pool, 9, 0));
  }
}

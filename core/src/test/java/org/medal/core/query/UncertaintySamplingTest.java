package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.pool.Pick;
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
}

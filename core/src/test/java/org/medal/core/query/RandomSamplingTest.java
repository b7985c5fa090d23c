package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.Pick;

class RandomSamplingTest extends QueryStrategyContract {
  @Override
  QueryStrategy strategy() {
    return new RandomSampling();
  }

  @Test
  void everyRowIsPickedEquallyOften() {
    ArrayPool pool = TestPools.random(20, 2, 1, 0, 1).pool();
    int[] counts = new int[20];
    for (int seed = 0; seed < 4000; seed++) {
      for (Pick pick : strategy().select(pool, 5, seed).picks()) {
        counts[pick.row()]++;
      }
    }
    // 5 standard deviations of a binomial with n = 4000, p = 1/4
    assertThat(Arrays.stream(counts).boxed())
        .allSatisfy(count -> assertThat(count).isBetween(1000 - 137, 1000 + 137));
  }
}

package org.medal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.medal.core.pool.PoolView;

class RandomPoolsTest {
  @Test
  void thePoolIsOfTheSizeAskedForAndTheSameEachTime() {
    PoolView pool = RandomPools.of(50, 3, 4, 10);
    assertThat(pool.unlabelled()).hasSize(40);
    assertThat(pool.features(new int[] {49}).row(0))
        .hasSize(4)
        .isEqualTo(RandomPools.of(50, 3, 4, 10).features(new int[] {49}).row(0));
    assertThat(pool.probabilities(new int[] {0}).classes()).isEqualTo(3);
  }
}

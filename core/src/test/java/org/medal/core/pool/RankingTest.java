package org.medal.core.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;

class RankingTest {
  private static final int[] ROWS = {0, 1, 2};
  private static final double[] UTILITIES = {-0.0, 0.0, -1};

  /** Zeros of either sign are a tie, which goes to the lower row. */
  @Test
  void minusZeroIsZero() {
    PoolView pool = TestPools.random(3, 2, 1, 0, 1).pool();
    Selection top = Ranking.top(pool, ROWS, UTILITIES, 2);
    assertThat(top.picks()).extracting(Pick::row).containsExactly(0, 1);
    assertThat(top.picks().get(0).utility()).hasToString("0.0");
    assertThat(Ranking.order(ROWS, UTILITIES)).containsExactly(0, 1, 2);
  }
}

package org.medal.core.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.data.InputException;
import org.medal.core.data.UsageException;
import org.medal.core.pool.ArrayPool;
import org.medal.core.query.Medal;
import org.medal.core.query.MedalOptions;
import org.medal.core.query.ScoringStrategy;
import org.medal.core.query.UncertaintySampling;
import org.medal.core.uncertainty.Uncertainty;

class PerSecondTest {
  private static final ScoringStrategy ENTROPY = new UncertaintySampling(Uncertainty.ENTROPY);

  @Test
  void utilityIsDividedBySeconds() {
    ArrayPool pool = TestPools.random(30, 3, 1, 5, 1).pool();
    int[] rows = pool.unlabelled();
    PerSecond perSecond = PerSecond.of(ENTROPY, id -> id.value().length());
    double[] plain = ENTROPY.scores(pool, rows, 0);
    double[] divided = perSecond.scores(pool, rows, 0);
    for (int i = 0; i < rows.length; i++) {
      assertThat(divided[i]).isEqualTo(plain[i] / pool.id(rows[i]).value().length());
    }
    assertThat(perSecond.utility()).isEqualTo("predictive entropy (nats) per second");
    assertThat(perSecond.name()).isEqualTo("entropy");
  }

  @Test
  void ofTwoEquallyUncertainTheQuickOneComesFirst() {
    TestPools.Arrays3 arrays = TestPools.random(5, 2, 1, 0, 1);
    for (int row = 0; row < 5; row++) {
      arrays.probabilities()[row] = new double[] {.5, .5};
    }
    PerSecond perSecond = PerSecond.of(ENTROPY, id -> id.value().equals("s3") ? 1 : 20);
    assertThat(perSecond.select(arrays.pool(), 1, 0).picks().get(0).row()).isEqualTo(3);
  }

  @Test
  void aStrategyThatDoesNotScoreIsAnsweredWithThoseThatDo() {
    assertThatThrownBy(() -> PerSecond.of(new Medal(MedalOptions.paper()), id -> 1))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--cost")
        .hasMessageContaining("medal does")
        .hasMessageContaining("entropy, margin");
  }

  @Test
  void secondsThatAreNoneAreNamed() {
    ArrayPool pool = TestPools.random(3, 2, 1, 0, 1).pool();
    for (double seconds : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> PerSecond.of(ENTROPY, id -> seconds).select(pool, 1, 0))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("s0")
          .hasMessageContaining("" + seconds);
    }
  }
}

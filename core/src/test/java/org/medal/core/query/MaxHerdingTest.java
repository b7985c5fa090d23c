package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.data.SampleId;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.Pick;
import org.medal.core.random.KeyedRandom;

class MaxHerdingTest extends QueryStrategyContract {
  @Override
  QueryStrategy strategy() {
    return new MaxHerding();
  }

  @Test
  void picksWhatTheObviousLoopPicks() {
    for (long seed = 0; seed < 30; seed++) {
      Arrays3 arrays = TestPools.random(70, 3, 4, (int) seed % 9, seed);
      double h = HerdingLoop.medianDistance(arrays.features());
      new HerdingLoop(arrays, x -> 1, h)
          .check(strategy().select(arrays.pool(), 8, seed).picks(), seed);
    }
  }

  /**
   * −1 0 1 and 5: the distances are 1 1 2 4 5 6, their lower median 2. The middle of the three
   * covers (1 + 2·e^(−1/4) + e^(−25/4)) / 4.
   */
  @Test
  void byHand() {
    Arrays3 arrays = TestPools.random(4, 2, 1, 0, 1);
    double[] line = {-1, 0, 1, 5};
    for (int i = 0; i < 4; i++) {
      arrays.features()[i][0] = line[i];
    }
    List<Pick> picks = strategy().select(arrays.pool(), 2, 0).picks();
    assertThat(picks).extracting(Pick::row).containsExactly(1, 3);
    assertThat(picks.get(0).utility())
        .isCloseTo((1 + 2 * Math.exp(-1 / 4.0) + Math.exp(-25 / 4.0)) / 4, within(1e-15));
    assertThat(picks.get(1).utility()).isCloseTo((1 - Math.exp(-25 / 4.0)) / 4, within(1e-15));
  }

  @Test
  void aCopyOfALabelledSampleIsPickedLast() {
    Arrays3 arrays = TestPools.random(30, 2, 3, 4, 8);
    arrays.features()[20] = arrays.features()[2];
    List<Pick> picks = strategy().select(arrays.pool(), 26, 0).picks();
    assertThat(picks.get(25).row()).isEqualTo(20);
    assertThat(picks.get(25).utility()).isZero();
  }

  @Test
  void theScaleOfTheFeaturesDoesNotMatter() {
    Arrays3 arrays = TestPools.random(60, 2, 3, 4, 8);
    List<SampleId> picks = strategy().select(arrays.pool(), 9, 0).ids();
    for (double[] row : arrays.features()) {
      for (int c = 0; c < row.length; c++) {
        row[c] *= 1024;
      }
    }
    assertThat(strategy().select(arrays.pool(), 9, 0).ids()).isEqualTo(picks);
  }

  /** Beyond 10,000 candidates a sample is drawn, the same in every order of the rows. */
  @Test
  void aLargePoolIsCoveredThroughASample() {
    int size = Covering.SAMPLE + 1000;
    Arrays3 arrays = TestPools.random(size, 2, 1, 3, 4);
    ArrayPool pool = arrays.pool();
    assertThat(Covering.rows(pool, 5, 1)).hasSize(Covering.SAMPLE);
    assertThat(Covering.rows(pool, 1050, 1)).hasSize(10_500);
    assertThat(Covering.rows(pool, size, 1)).hasSize(size - 3);
    ArrayPool permuted = arrays.permuted(new KeyedRandom(2).permutation(size)).pool();
    assertThat(ids(permuted, Covering.rows(permuted, 5, 1)))
        .isEqualTo(ids(pool, Covering.rows(pool, 5, 1)));
    Pick pick = strategy().select(pool, 1, 1).picks().get(0);
    double gain = new HerdingLoop(arrays, x -> 1, MaxHerding.bandwidth(pool, 1)).gain(pick.row());
    assertThat(pick.utility()).isCloseTo(gain, within(.02 * gain));
  }

  private static List<SampleId> ids(ArrayPool pool, int[] rows) {
    return IntStream.of(rows).mapToObj(pool::id).toList();
  }
}

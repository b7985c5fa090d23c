package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.cluster.PureBalls;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.initial.InitialSets;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.IdOrder;
import org.medal.core.pool.Pick;
import org.medal.core.pool.PoolView;

class ProbCoverTest extends QueryStrategyContract {
  @Override
  QueryStrategy strategy() {
    return new ProbCover();
  }

  @Test
  void picksWhatTheObviousLoopPicks() {
    for (long seed = 0; seed < 30; seed++) {
      Arrays3 arrays = TestPools.random(90, 4, 2, (int) seed % 9, seed);
      for (double[] row : arrays.features()) {
        row[0] += row[1] > 0 ? 2 : 0;
      }
      List<Pick> picks = strategy().select(arrays.pool(), 10, seed).picks();
      double squaredRadius = squaredRadius(arrays.pool(), 10, seed);
      List<Integer> chosen =
          new ArrayList<>(IntStream.of(arrays.pool().labelled()).boxed().toList());
      for (Pick pick : picks) {
        int most = 0;
        for (int row : arrays.pool().unlabelled()) {
          most = Math.max(most, newlyCovered(arrays, chosen, row, squaredRadius));
        }
        assertThat(newlyCovered(arrays, chosen, pick.row(), squaredRadius))
            .as("seed %d", seed)
            .isEqualTo(most);
        assertThat(pick.utility()).as("seed %d", seed).isCloseTo(most / 90.0, within(1e-12));
        chosen.add(pick.row());
      }
    }
  }

  private static double squaredRadius(PoolView pool, int batch, long seed) {
    int[] rows = IdOrder.of(pool, IntStream.range(0, pool.size()).toArray());
    long labels = IntStream.of(pool.labelled()).map(pool::label).distinct().count();
    return PureBalls.squaredRadius(pool.features(rows), labels == 0 ? batch : (int) labels, seed);
  }

  private static int newlyCovered(
      Arrays3 arrays, List<Integer> chosen, int candidate, double squaredRadius) {
    int covered = 0;
    for (double[] x : arrays.features()) {
      boolean before =
          chosen.stream().anyMatch(s -> isInside(arrays.features()[s], x, squaredRadius));
      covered += !before && isInside(arrays.features()[candidate], x, squaredRadius) ? 1 : 0;
    }
    return covered;
  }

  private static boolean isInside(double[] centre, double[] x, double squaredRadius) {
    double dx = centre[0] - x[0];
    double dy = centre[1] - x[1];
    return dx * dx + dy * dy < squaredRadius;
  }

  /** 0 1 2 3 4 and 20 21 22: two classes, so balls up to 16 are pure. */
  private static Arrays3 twoIslands() {
    Arrays3 arrays = TestPools.random(8, 2, 1, 0, 1);
    for (int i = 0; i < 8; i++) {
      arrays.features()[i][0] = i < 5 ? i : 15 + i;
    }
    return arrays;
  }

  @Test
  void theLargerIslandIsCoveredFirst() {
    List<Pick> picks = strategy().select(twoIslands().pool(), 2, 1).picks();
    // the balls of one island cover the same; 4 and 20 lie nearest to the middle of all
    assertThat(picks).extracting(Pick::row).containsExactly(4, 5);
    assertThat(picks).extracting(Pick::utility).containsExactly(5 / 8.0, 3 / 8.0);
  }

  @Test
  void whatALabelledSampleCoversIsNotAskedFor() {
    Arrays3 arrays = twoIslands();
    arrays.labels()[0] = 0;
    List<Pick> picks = strategy().select(arrays.pool(), 3, 1).picks();
    // then nothing is left, and 4, then 2 lie farthest from the nearest of 0, 20 and 4
    assertThat(picks).extracting(Pick::row).containsExactly(5, 4, 2);
    assertThat(picks).extracting(Pick::utility).containsExactly(3 / 8.0, 0.0, 0.0);
  }

  @Test
  void copiesAreTakenFromTheLowerRowOn() {
    Arrays3 arrays = TestPools.random(12, 2, 2, 0, 3);
    for (double[] row : arrays.features()) {
      row[0] = 1;
      row[1] = 1;
    }
    List<Pick> picks = strategy().select(arrays.pool(), 3, 1).picks();
    assertThat(picks).extracting(Pick::row).containsExactly(0, 1, 2);
    assertThat(picks).extracting(Pick::utility).containsExactly(1.0, 0.0, 0.0);
  }

  @Test
  void withNothingLabelledItIsTheInitialSet() {
    Arrays3 arrays = TestPools.random(90, 2, 3, 0, 3);
    ArrayPool features = ArrayPool.ofFeatures(arrays.ids(), DoubleMatrix.of(arrays.features()));
    assertThat(strategy().select(arrays.pool(), 9, 5))
        .isEqualTo(InitialSets.named("probcover").select(features, 9, 5));
  }
}

package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.distance.Distance;
import org.medal.core.pool.Pick;
import org.medal.core.uncertainty.Uncertainty;

class UncertaintyHerdingTest extends QueryStrategyContract {
  @Override
  QueryStrategy strategy() {
    return new UncertaintyHerding();
  }

  @Test
  void picksWhatTheObviousLoopPicks() {
    for (long seed = 0; seed < 30; seed++) {
      int labelled = (int) seed % 9;
      Arrays3 arrays = TestPools.random(70, 3, 4, labelled, seed);
      double h =
          labelled < 2
              ? HerdingLoop.medianDistance(arrays.features())
              : smallestDistance(arrays.features(), labelled);
      IntToDoubleFunction margin = x -> Uncertainty.MARGIN.of(arrays.probabilities()[x]);
      new HerdingLoop(arrays, margin, h)
          .check(strategy().select(arrays.pool(), 8, seed).picks(), seed);
    }
  }

  private static double smallestDistance(double[][] rows, int labelled) {
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < labelled; i++) {
      for (int j = 0; j < i; j++) {
        smallest = Math.min(smallest, Distance.EUCLIDEAN.between(rows[i], rows[j]));
      }
    }
    return smallest;
  }

  @Test
  void whereTheModelIsEquallyUnsureOfAllItIsMaxHerding() {
    Arrays3 arrays = TestPools.random(50, 2, 3, 1, 6);
    for (int i = 0; i < 50; i++) {
      arrays.probabilities()[i] = new double[] {.5, .5};
    }
    assertThat(strategy().select(arrays.pool(), 9, 0))
        .isEqualTo(new MaxHerding().select(arrays.pool(), 9, 0));
  }

  /** A kernel that reaches no other sample leaves each sample its own uncertainty. */
  @Test
  void whereLabelledSamplesLieCloseItIsMarginSampling() {
    Arrays3 arrays = TestPools.random(50, 3, 3, 2, 6);
    arrays.features()[1] = arrays.features()[0].clone();
    arrays.features()[1][0] += 1e-6;
    assertThat(strategy().select(arrays.pool(), 9, 0).ids())
        .isEqualTo(new UncertaintySampling(Uncertainty.MARGIN).select(arrays.pool(), 9, 0).ids());
  }

  @Test
  void copiesOfOneLabelledSampleDoNotShrinkTheKernelToNothing() {
    Arrays3 arrays = TestPools.random(50, 3, 3, 2, 6);
    arrays.features()[1] = arrays.features()[0];
    double median = MaxHerding.bandwidth(arrays.pool(), 0);
    IntToDoubleFunction margin = x -> Uncertainty.MARGIN.of(arrays.probabilities()[x]);
    new HerdingLoop(arrays, margin, median)
        .check(strategy().select(arrays.pool(), 5, 0).picks(), 6);
  }

  /**
   * 0 and 10 are labelled; of the rest, at 1, 4 and 9, the one at 4 is farthest from both; then 1
   * is more central.
   */
  @Test
  void whereTheModelIsSureOfAllTheFarthestComesFirst() {
    Arrays3 arrays = TestPools.random(5, 2, 1, 2, 6);
    double[] line = {0, 10, 1, 4, 9};
    for (int i = 0; i < 5; i++) {
      arrays.features()[i][0] = line[i];
      arrays.probabilities()[i] = new double[] {0, 1};
    }
    List<Pick> picks = strategy().select(arrays.pool(), 3, 0).picks();
    assertThat(picks).extracting(Pick::row).containsExactly(3, 2, 4);
    assertThat(picks).extracting(Pick::utility).containsOnly(0.0);
  }
}

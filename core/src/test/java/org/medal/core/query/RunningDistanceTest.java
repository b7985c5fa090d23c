package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.distance.Distance;
import org.medal.core.random.KeyedRandom;

class RunningDistanceTest {
  private static double[][] rows(int rows, int columns, long seed) {
    KeyedRandom random = new KeyedRandom(seed);
    double[][] values = new double[rows][columns];
    for (double[] row : values) {
      Arrays.setAll(row, c -> random.nextGaussian());
    }
    return values;
  }

  /** 1 and 3 are less than a block, 128 is two, 300 ends in the middle of one. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 128, 300})
  void theFastMeanIsThePlainOneToTheLastBit(int candidates) {
    double[][] x = rows(candidates, 13, candidates);
    RunningDistance plain = new RunningDistance.Mean(x, Distance.EUCLIDEAN);
    RunningDistance fast = Aggregation.MEAN.start(x, Distance.EUCLIDEAN);
    assertThat(fast).isInstanceOf(RunningDistance.EuclideanMean.class);
    for (double[] reference : rows(9, 13, 7)) {
      plain.add(reference);
      fast.add(reference);
      for (int i = 0; i < candidates; i++) {
        assertThat(fast.of(i)).as("candidate %d", i).isEqualTo(plain.of(i));
      }
    }
  }

  @Test
  void noCandidatesAreNoProblem() {
    RunningDistance none = Aggregation.MEAN.start(new double[0][], Distance.EUCLIDEAN);
    none.add(new double[] {1, 2});
    assertThat(none.references()).isEqualTo(1);
  }
}

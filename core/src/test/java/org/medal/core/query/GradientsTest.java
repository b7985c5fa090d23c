package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.random.KeyedRandom;

class GradientsTest {
  private static final int ROWS = 2000;
  private static final int[] PICKS = IntStream.range(0, 20).map(i -> i * 97).toArray();

  private Arrays3 arrays;
  private Counted h;
  private Gradients gradients;

  /** Counts the rows that are read. */
  private record Counted(Matrix base, AtomicInteger read) implements Matrix {
    @Override
    public int rows() {
      return base.rows();
    }

    @Override
    public int columns() {
      return base.columns();
    }

    @Override
    public void copyRow(int row, double[] into) {
      read.incrementAndGet();
      base.copyRow(row, into);
    }
  }

  /** Features have a mean, as those behind a rectifier do, and some rows are far smaller. */
  @BeforeEach
  void pool() {
    arrays = TestPools.random(ROWS, 5, 8, 0, 3);
    KeyedRandom random = new KeyedRandom(4);
    for (int i = 0; i < ROWS; i++) {
      double scale = i % 10 == 0 ? 1e-4 : 1;
      Arrays.setAll(arrays.features()[i], c -> scale * (1 + random.nextGaussian()));
    }
    h = new Counted(DoubleMatrix.of(arrays.features()), new AtomicInteger());
    gradients = new Gradients(Probabilities.of(arrays.probabilities()), h);
    h.read().set(0);
  }

  @Test
  void boundsHoldAndDistancesAreThoseOfTheGradientsWrittenOut() {
    NearestPicked nearest = new NearestPicked(gradients, PICKS[0]);
    for (int pick = 1; pick < PICKS.length; pick++) {
      nearest.add(PICKS[pick]);
    }
    double[] bounds = nearest.bounds().clone();
    for (int i = 0; i < ROWS; i++) {
      double expected = toNearest(i);
      double scale = gradients.squaredLengths()[i] + 1e-3;
      assertThat(bounds[i]).as("bound of row %d", i).isGreaterThanOrEqualTo(expected * (1 - 1e-9));
      assertThat(Math.abs(nearest.exact(i) - expected)).isLessThan(1e-12 * scale + 1e-10);
    }
  }

  @Test
  void whatIsRuledOutByTheBoundsIsNotReadAndAllAtOnceGivesTheSameBits() {
    NearestPicked together = new NearestPicked(gradients, PICKS[0]);
    NearestPicked alone = new NearestPicked(gradients, PICKS[0]);
    for (int pick = 1; pick < PICKS.length; pick++) {
      together.measureAll();
      together.add(PICKS[pick]);
      alone.add(PICKS[pick]);
    }
    together.measureAll();
    assertThat(h.read().get()).isPositive().isLessThan(PICKS.length * ROWS / 2);
    assertThat(IntStream.range(0, ROWS).mapToDouble(alone::exact).toArray())
        .isEqualTo(together.bounds());
  }

  private double toNearest(int row) {
    return Arrays.stream(PICKS).mapToDouble(pick -> squaredDistance(row, pick)).min().orElseThrow();
  }

  private double squaredDistance(int i, int j) {
    double[] a = q(i);
    double[] b = q(j);
    double sum = 0;
    for (int c = 0; c < a.length; c++) {
      for (int f = 0; f < arrays.features()[i].length; f++) {
        double difference = a[c] * arrays.features()[i][f] - b[c] * arrays.features()[j][f];
        sum += difference * difference;
      }
    }
    return sum;
  }

  private double[] q(int row) {
    double[] q = arrays.probabilities()[row].clone();
    q[Probabilities.mostProbable(q)] -= 1;
    return q;
  }
}

package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;

class GradientsTest {
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

  @Test
  void whatIsRuledOutByTheProbabilitiesIsNotReadAndNoDistanceChanges() {
    Arrays3 arrays = TestPools.random(2000, 5, 8, 0, 3);
    Probabilities p = Probabilities.of(arrays.probabilities());
    Counted h = new Counted(DoubleMatrix.of(arrays.features()), new AtomicInteger());
    Gradients gradients = new Gradients(p, h);
    double[] nearest = gradients.squaredLengths();
    double[] expected = new double[nearest.length];
    h.read().set(0);
    for (int pick = 0; pick < 20; pick++) {
      gradients.lowerToDistancesFrom(pick * 97, nearest, pick == 0);
      double[] alone = gradients.squaredLengths();
      new Gradients(p, h.base()).lowerToDistancesFrom(pick * 97, alone, true);
      for (int i = 0; i < expected.length; i++) {
        expected[i] = pick == 0 ? alone[i] : Math.min(expected[i], alone[i]);
      }
    }
    assertThat(nearest).isEqualTo(expected);
    assertThat(h.read().get()).isPositive().isLessThan(20 * nearest.length * 3 / 4);
  }
}

package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.pool.Pick;
import org.medal.core.pool.PoolView;

class ExpectedModelChangeTest extends QueryStrategyContract {
  @Override
  ExpectedModelChange strategy() {
    return new ExpectedModelChange(GradientScope.LAST_LAYER);
  }

  /** The head's logits are ln p at the row; every weight and bias is nudged in turn. */
  @Test
  void agreesWithGradientsTakenNumerically() {
    Arrays3 arrays = TestPools.random(15, 3, 4, 2, 1);
    int[] rows = IntStream.range(0, 15).toArray();
    double[] scores = strategy().scores(arrays.pool(), rows, 0);
    for (int row : rows) {
      double[] p = arrays.probabilities()[row];
      double[] h = arrays.features()[row];
      double expected = 0;
      for (int label = 0; label < 3; label++) {
        double squares = 0;
        for (int c = 0; c < 3; c++) {
          for (int j = 0; j <= h.length; j++) {
            double input = j < h.length ? h[j] : 1;
            double slope =
                (loss(p, label, c, 1e-6 * input) - loss(p, label, c, -1e-6 * input)) / 2e-6;
            squares += slope * slope;
          }
        }
        expected += p[label] * Math.sqrt(squares);
      }
      assertThat(scores[row]).as("row %d", row).isCloseTo(expected, within(1e-7));
    }
  }

  /** −ln softmax of the label when class c's logit is moved. */
  private static double loss(double[] p, int label, int c, double moved) {
    double[] odds = p.clone();
    odds[c] *= Math.exp(moved);
    return -Math.log(odds[label] / (odds[0] + odds[1] + odds[2]));
  }

  @Test
  void aCertainRowMovesNothing() {
    Arrays3 arrays = TestPools.random(10, 2, 3, 2, 1);
    arrays.probabilities()[7] = new double[] {0, 1};
    assertThat(strategy().scores(arrays.pool(), new int[] {7}, 0)).containsExactly(0);
  }

  @Test
  void theNetworksGradientsAreThoseThePoolMeasures() {
    PoolView pool = new Measured(TestPools.random(10, 2, 3, 2, 1).pool());
    ExpectedModelChange network = new ExpectedModelChange(GradientScope.NETWORK);
    assertThat(network.needs()).containsExactly(Need.GRADIENTS);
    assertThat(network.select(pool, 3, 0).picks())
        .extracting(Pick::row, Pick::utility)
        .containsExactly(tuple(9, 4.5), tuple(8, 4.0), tuple(7, 3.5));
  }

  @Test
  void arraysHaveNoNetworkToMeasure() {
    assertThatThrownBy(
            () ->
                new ExpectedModelChange(GradientScope.NETWORK)
                    .select(TestPools.random(10, 2, 3, 2, 1).pool(), 3, 0))
        .isInstanceOf(InputException.class);
  }

  /** A pool with a network whose gradients grow with the row. */
  private record Measured(PoolView pool) implements PoolView {
    @Override
    public double[] gradientLengths(int[] rows) {
      return IntStream.of(rows).mapToDouble(row -> row / 2.0).toArray();
    }

    @Override
    public int size() {
      return pool.size();
    }

    @Override
    public SampleId id(int row) {
      return pool.id(row);
    }

    @Override
    public int label(int row) {
      return pool.label(row);
    }

    @Override
    public Probabilities probabilities(int[] rows) {
      return pool.probabilities(rows);
    }

    @Override
    public Matrix features(int[] rows) {
      return pool.features(rows);
    }

    @Override
    public List<Probabilities> members(int[] rows) {
      return pool.members(rows);
    }
  }
}

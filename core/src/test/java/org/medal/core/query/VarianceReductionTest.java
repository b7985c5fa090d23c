package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.pool.Pick;
import org.medal.core.random.KeyedRandom;

class VarianceReductionTest extends QueryStrategyContract {
  @Override
  VarianceReduction strategy() {
    return new VarianceReduction();
  }

  /**
   * Two classes and one feature. In the direction that tells the classes apart, (1, −1)/√2, the
   * information is κ + Σ 2·p·q·x·xᵀ and a prediction's gradients are ±p·q·√2·x; the other direction
   * changes no prediction.
   */
  @Test
  void twoClassesAndOneFeatureAgreeWithTwoByTwoMatrices() {
    for (long seed = 0; seed < 20; seed++) {
      Arrays3 arrays = TestPools.random(30, 2, 1, 6, seed);
      double[] labelled =
          Arrays.stream(arrays.features()).limit(6).mapToDouble(row -> row[0]).toArray();
      double mean = Arrays.stream(labelled).average().orElseThrow();
      double deviation =
          Math.sqrt(
              Arrays.stream(labelled).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
      double[] x =
          Arrays.stream(arrays.features())
              .mapToDouble(row -> (row[0] - mean) / deviation)
              .toArray();
      double[] pq = Arrays.stream(arrays.probabilities()).mapToDouble(p -> p[0] * p[1]).toArray();
      double[] fisher = {6, 0, 6};
      for (int i = 0; i < 6; i++) {
        add(fisher, 2 * pq[i], x[i]);
      }
      int[] rows = arrays.pool().unlabelled();
      double[] scores = strategy().scores(arrays.pool(), rows, seed);
      for (int i = 0; i < rows.length; i++) {
        double[] more = fisher.clone();
        add(more, 2 * pq[rows[i]], x[rows[i]]);
        double expected = variance(fisher, rows, pq, x) - variance(more, rows, pq, x);
        assertThat(scores[i]).as("seed %d", seed).isCloseTo(expected, within(1e-10));
      }
    }
  }

  /** Adds w·(x, 1)·(x, 1)ᵀ to a symmetric matrix (a, b; b, c). */
  private static void add(double[] matrix, double w, double x) {
    matrix[0] += w * x * x;
    matrix[1] += w * x;
    matrix[2] += w;
  }

  private static double variance(double[] fisher, int[] rows, double[] pq, double[] x) {
    double determinant = fisher[0] * fisher[2] - fisher[1] * fisher[1];
    double sum = 0;
    for (int e : rows) {
      double quadratic = (fisher[2] * x[e] * x[e] - 2 * fisher[1] * x[e] + fisher[0]) / determinant;
      // two classes, each with a gradient of length p·q·√2 along (1, −1)/√2
      sum += 2 * 2 * pq[e] * pq[e] * quadratic;
    }
    return sum;
  }

  @Test
  void aCertainRowTellsNothing() {
    Arrays3 arrays = TestPools.random(20, 3, 2, 5, 1);
    arrays.probabilities()[12] = new double[] {0, 1, 0};
    assertThat(strategy().scores(arrays.pool(), new int[] {12}, 0)).containsExactly(0);
  }

  @Test
  void withNothingLabelledRowsDifferByTheirFeatures() {
    Arrays3 arrays = TestPools.random(20, 3, 2, 0, 1);
    Arrays.fill(arrays.probabilities(), new double[] {.2, .3, .5});
    double[] scores = strategy().scores(arrays.pool(), arrays.pool().unlabelled(), 0);
    assertThat(Arrays.stream(scores).distinct().count()).isEqualTo(20);
  }

  @Test
  void utilitiesDoNotDependOnTheOrderOfTheRowsToTheLastBit() {
    Arrays3 arrays = TestPools.random(50, 3, 9, 20, 1);
    Arrays3 permuted = arrays.permuted(new KeyedRandom(2).permutation(50));
    assertThat(strategy().select(permuted.pool(), 30, 4).picks())
        .extracting(Pick::id, Pick::utility)
        .isEqualTo(
            strategy().select(arrays.pool(), 30, 4).picks().stream()
                .map(pick -> tuple(pick.id(), pick.utility()))
                .toList());
  }
}

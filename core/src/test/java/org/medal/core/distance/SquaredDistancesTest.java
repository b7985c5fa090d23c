package org.medal.core.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.FloatMatrix;
import org.medal.core.data.Matrix;
import org.medal.core.random.KeyedRandom;

class SquaredDistancesTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "1, 600, 3",
    "127, 3, 5",
    "128, 4, 4",
    "129, 5, 7",
    "700, 1, 130",
    "300, 1100, 2"
  })
  void agreesWithTheDefinition(int rows, int references, int columns) {
    Matrix x = random(rows, columns, 1);
    Matrix r = random(references, columns, 2);
    double[][] found = new double[rows][references];
    SquaredDistances.each(
        x,
        r,
        (first, count, reference, squared) -> {
          for (int i = 0; i < count; i++) {
            found[first + i][reference] = squared[i];
          }
        });
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < references; j++) {
        double distance = Distance.EUCLIDEAN.between(x.row(i), r.row(j));
        assertThat(found[i][j])
            .as("row %d, reference %d", i, j)
            .isCloseTo(distance * distance, within(1e-12 * (1 + distance * distance)));
      }
    }
  }

  /** Neither a row's place nor its neighbours change the last bit of its distance. */
  @ParameterizedTest
  @CsvSource({"2", "9"})
  void aRowsDistanceDoesNotDependOnItsPlace(int references) {
    Matrix x = random(301, 13, 3);
    Matrix r = random(references, 13, 4);
    int[] order = new KeyedRandom(5).permutation(301);
    double[] here = nearest(x, r);
    double[] there = nearest(x.view(order), r);
    for (int i = 0; i < order.length; i++) {
      assertThat(there[i]).isEqualTo(here[order[i]]);
    }
  }

  /** So a sample at the edge of a ball is inside whichever way its distance was taken. */
  @ParameterizedTest
  @CsvSource({"1", "3", "4", "700"})
  void everyWayOfTakingADistanceGivesTheSameBits(int references) {
    Matrix x = random(140, 131, 6);
    Matrix r = random(references, 131, 8);
    SquaredDistances.each(
        x,
        r,
        (first, count, reference, squared) -> {
          for (int i = 0; i < count; i++) {
            double[] u = x.row(first + i);
            double[] v = r.row(reference);
            assertThat(squared[i]).isEqualTo(SquaredDistances.between(u, v));
            assertThat(squared[i]).isEqualTo(SquaredDistances.between(v, u));
          }
        });
  }

  private static double[] nearest(Matrix x, Matrix r) {
    double[] least = new double[x.rows()];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    SquaredDistances.each(
        x,
        r,
        (first, count, reference, squared) -> {
          for (int i = 0; i < count; i++) {
            least[first + i] = Math.min(least[first + i], squared[i]);
          }
        });
    return least;
  }

  private static Matrix random(int rows, int columns, long seed) {
    KeyedRandom random = new KeyedRandom(seed);
    if (seed % 2 == 0) {
      double[] values = new double[rows * columns];
      Arrays.setAll(values, i -> random.nextGaussian());
      return new DoubleMatrix(rows, columns, values);
    }
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new FloatMatrix(rows, columns, values);
  }
}

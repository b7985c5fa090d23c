package org.medal.core.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.InputException;
import org.medal.core.random.KeyedRandom;

class PrincipalPlaneTest {
  /** Two orthonormal directions that are no axis of the coordinates. */
  private static final double[] FIRST = {0.6, 0, -0.8, 0};

  private static final double[] SECOND = {0.8 * 0.6, 0.8, 0.6 * 0.6, 0};

  /** Points 3·s along the first and 1·t along the second direction, little along a third. */
  private static double[][] cloud(int points) {
    KeyedRandom random = KeyedRandom.of(1, "cloud");
    double[][] rows = new double[points][];
    for (int i = 0; i < points; i++) {
      double s = 3 * random.nextGaussian();
      double t = random.nextGaussian();
      double u = .1 * random.nextGaussian();
      rows[i] = new double[] {5, -2, 7, u};
      Orthonormal.add(rows[i], s, FIRST);
      Orthonormal.add(rows[i], t, SECOND);
    }
    return rows;
  }

  @Test
  void theAxesOfARotatedCloudAreFound() {
    PrincipalPlane plane = PrincipalPlane.of(DoubleMatrix.of(cloud(4000)));
    // the weight of largest size is positive: the opposite of FIRST
    assertThat(plane.axis(0)).containsExactly(new double[] {-0.6, 0, 0.8, 0}, within(.03));
    assertThat(plane.axis(1)).containsExactly(SECOND, within(.03));
  }

  /** Two points a side on each axis: the components are exactly the coordinate axes. */
  @Test
  void theComponentsOfACrossAreExact() {
    PrincipalPlane plane =
        PrincipalPlane.of(
            DoubleMatrix.of(
                new double[][] {
                  {1, 12, 5}, {1, 8, 5}, {4, 10, 5}, {-2, 10, 5}, {1, 10, 5.5}, {1, 10, 4.5}
                }));
    assertThat(plane.axis(0)).containsExactly(new double[] {1, 0, 0}, within(1e-12));
    assertThat(plane.axis(1)).containsExactly(new double[] {0, 1, 0}, within(1e-12));
    assertThat(plane.place(new double[] {4, 11, 9}))
        .containsExactly(new double[] {3, 1}, within(1e-11));
  }

  @Test
  void theOrderOfTheRowsDoesNotMatter() {
    double[][] rows = cloud(200);
    double[][] turned = new double[rows.length][];
    int[] order = KeyedRandom.of(2, "order").permutation(rows.length);
    for (int i = 0; i < rows.length; i++) {
      turned[i] = rows[order[i]];
    }
    PrincipalPlane plane = PrincipalPlane.of(DoubleMatrix.of(rows));
    PrincipalPlane other = PrincipalPlane.of(DoubleMatrix.of(turned));
    for (double[] row : rows) {
      assertThat(other.place(row)).containsExactly(plane.place(row), within(1e-9));
    }
  }

  @Test
  void rowsThatAreAllAlikeLieInTheMiddle() {
    PrincipalPlane plane = PrincipalPlane.of(DoubleMatrix.of(new double[][] {{1, 2}, {1, 2}}));
    assertThat(plane.place(new double[] {1, 2})).containsExactly(0, 0);
  }

  @Test
  void rowsOnALineHaveNoSecondCoordinate() {
    PrincipalPlane plane = PrincipalPlane.of(DoubleMatrix.of(new double[][] {{1}, {2}, {6}}));
    assertThat(plane.place(new double[] {6})).containsExactly(3, 0);
  }

  /** Many columns, one of them much louder than the rest, and two that are equally loud. */
  @Test
  void manyColumnsConverge() {
    int columns = 300;
    KeyedRandom random = KeyedRandom.of(3, "columns");
    double[][] rows = new double[150][columns];
    for (double[] row : rows) {
      Arrays.setAll(row, c -> random.nextGaussian() * (c == 17 ? 9 : c == 200 ? 4 : 0.2));
    }
    PrincipalPlane plane = PrincipalPlane.of(DoubleMatrix.of(rows));
    assertThat(plane.axis(0)[17]).isGreaterThan(.99);
    assertThat(plane.axis(1)[200]).isGreaterThan(.97);
    assertThat(Orthonormal.dot(plane.axis(0), plane.axis(1))).isCloseTo(0, within(1e-9));
  }

  @Test
  void nothingHasNoPlane() {
    assertThatThrownBy(() -> PrincipalPlane.of(DoubleMatrix.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("0 rows");
  }
}

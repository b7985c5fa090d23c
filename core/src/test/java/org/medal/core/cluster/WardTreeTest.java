package org.medal.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.random.KeyedRandom;

class WardTreeTest {
  @Test
  void theTreeIsThatOfMergingTheBestPairFirst() {
    for (long seed = 0; seed < 60; seed++) {
      KeyedRandom random = new KeyedRandom(seed);
      double[][] points = new double[2 + random.nextInt(24)][1 + random.nextInt(4)];
      double[] weights = new double[points.length];
      for (int i = 0; i < points.length; i++) {
        Arrays.setAll(points[i], d -> random.nextGaussian());
        weights[i] = 1 + random.nextInt(9);
      }
      List<Set<Integer>> expected =
          SlowWard.merges(points, weights).stream().map(SlowWard.Merge::union).toList();
      WardTree tree = WardTree.of(DoubleMatrix.of(points), weights);
      List<Set<Integer>> under = under(tree);
      assertThat(under.subList(points.length, tree.nodes()))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static List<Set<Integer>> under(WardTree tree) {
    List<Set<Integer>> under = new ArrayList<>();
    for (int v = 0; v < tree.nodes(); v++) {
      Set<Integer> points = new TreeSet<>();
      if (v < tree.leaves()) {
        points.add(v);
      } else {
        points.addAll(under.get(tree.left(v)));
        points.addAll(under.get(tree.right(v)));
      }
      under.add(points);
    }
    return under;
  }

  /** Distances as scipy.cluster.hierarchy.linkage(points, 'ward') of SciPy 1.17 gives them. */
  @Test
  void sevenPointsMergeAsInSciPy() {
    double[][] points = {{0, 0}, {1, 0}, {0, 3}, {5, 4}, {6, 4}, {10, 0}, {10.5, 1}};
    double[] weights = {1, 1, 1, 1, 1, 1, 1};
    List<Set<Integer>> under = under(WardTree.of(DoubleMatrix.of(points), weights));
    assertThat(under.subList(7, 13))
        .containsExactlyInAnyOrder(
            Set.of(0, 1),
            Set.of(3, 4),
            Set.of(5, 6),
            Set.of(0, 1, 2),
            Set.of(3, 4, 5, 6),
            Set.of(0, 1, 2, 3, 4, 5, 6));
    double[] distances =
        SlowWard.merges(points, weights).stream()
            .mapToDouble(m -> Math.sqrt(2 * m.cost()))
            .toArray();
    assertThat(distances)
        .containsExactly(
            new double[] {1, 1, 1.11803399, 3.51188458, 8.34415963, 14.15496716}, within(1e-8));
  }

  @Test
  void aPointOfWeightIsThatManyPoints() {
    double[][] points = {{0}, {1}, {1}, {1}, {2.2}};
    List<Set<Integer>> many =
        under(WardTree.of(DoubleMatrix.of(points), new double[] {1, 1, 1, 1, 1}));
    assertThat(many).contains(Set.of(1, 2, 3), Set.of(0, 1, 2, 3));
    List<Set<Integer>> one =
        under(
            WardTree.of(
                DoubleMatrix.of(new double[] {0}, new double[] {1}, new double[] {2.2}),
                new double[] {1, 3, 1}));
    assertThat(one).contains(Set.of(0, 1));
  }

  @Test
  void onePointIsItsOwnRoot() {
    WardTree tree = WardTree.of(DoubleMatrix.of(new double[] {3}), new double[] {1});
    assertThat(tree.nodes()).isEqualTo(1);
    assertThat(tree.leaves()).isEqualTo(1);
  }

  /** Corners of a simplex, where rounding alone tells distances apart; identical points. */
  @Test
  void pointsAllEquallyFarMakeATreeToo() {
    for (int m = 2; m < 60; m++) {
      double[][] corners = new double[m][m];
      for (int i = 0; i < m; i++) {
        corners[i][i] = 1.0 / (1 + m % 7);
      }
      assertIsATree(corners);
      assertIsATree(new double[m][3]);
    }
  }

  /** Rounding makes a union nearer than either of its parts was, and a chain meets itself. */
  @Test
  void aChainThatRoundingLeadsBackIntoItselfStillEnds() {
    for (long seed = 0; seed < 400; seed++) {
      KeyedRandom random = new KeyedRandom(seed);
      int m = 10 + random.nextInt(34);
      double[][] corners = new double[m][m];
      for (int i = 0; i < m; i++) {
        corners[i][i] = 1 + random.nextInt(9) * Math.ulp(1.0);
      }
      assertIsATree(corners);
    }
  }

  private static void assertIsATree(double[][] points) {
    double[] weights = new double[points.length];
    Arrays.fill(weights, 1.0 / 3);
    WardTree tree = WardTree.of(DoubleMatrix.of(points), weights);
    int[] children =
        IntStream.range(tree.leaves(), tree.nodes())
            .flatMap(v -> IntStream.of(tree.left(v), tree.right(v)))
            .sorted()
            .toArray();
    assertThat(children).containsExactly(IntStream.range(0, tree.nodes() - 1).toArray());
  }
}

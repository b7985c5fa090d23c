package org.medal.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Matrix;
import org.medal.core.random.KeyedRandom;

class GreedyCoverageTest {
  private static final Matrix NOTHING = DoubleMatrix.of();

  @Test
  void theLazyChoiceIsThatOfTheObviousLoop() {
    int[] sizes = {1, 2, 3, 7, 40, 600};
    for (long seed = 0; seed < 36; seed++) {
      KeyedRandom random = new KeyedRandom(seed);
      double[][] points = grid(sizes[(int) seed % 6], 2 + random.nextInt(60), random);
      double[][] centres = grid(random.nextInt(4), 5, random);
      double[] weights = new double[points.length];
      Arrays.setAll(weights, i -> random.nextInt(3));
      int[] ranks = random.permutation(points.length);
      Kernel kernel = seed % 2 == 0 ? Kernel.ball(2 + random.nextInt(9)) : Kernel.gaussian(3);
      int n = Math.min(points.length, 12);
      GreedyCoverage coverage = new GreedyCoverage(DoubleMatrix.of(points), weights, ranks, kernel);
      coverage.cover(DoubleMatrix.of(centres));
      List<Chosen> expected = obvious(points, centres, weights, ranks, kernel, n);
      List<Chosen> actual = coverage.choose(n);
      assertThat(actual)
          .as("seed %d", seed)
          .extracting(Chosen::point)
          .isEqualTo(expected.stream().map(Chosen::point).toList());
      for (int i = 0; i < n; i++) {
        assertThat(actual.get(i).utility())
            .as("seed %d", seed)
            .isCloseTo(expected.get(i).utility(), within(1e-9));
      }
    }
  }

  /** Points of whole coordinates, so that many lie equally far and at the very edge of balls. */
  private static double[][] grid(int size, int width, KeyedRandom random) {
    double[][] points = new double[size][2];
    for (double[] point : points) {
      Arrays.setAll(point, c -> random.nextInt(width));
    }
    return points;
  }

  /** The definition, word for word, without any saving. */
  private static List<Chosen> obvious(
      double[][] points, double[][] centres, double[] weights, int[] ranks, Kernel kernel, int n) {
    List<double[]> covering = new ArrayList<>(List.of(centres));
    List<Chosen> picks = new ArrayList<>();
    List<Integer> left = new ArrayList<>(IntStream.range(0, points.length).boxed().toList());
    while (picks.size() < n) {
      double[] gains = gains(points, covering, weights, kernel);
      Comparator<Integer> best =
          Comparator.<Integer>comparingDouble(i -> -gains[i])
              .thenComparingDouble(i -> gains[i] == 0 ? -distance(points[i], covering) : 0)
              .thenComparingDouble(i -> spread(points, i))
              .thenComparingInt(i -> ranks[i]);
      Integer pick = Collections.min(left, best);
      picks.add(new Chosen(pick, gains[pick]));
      left.removeIf(pick::equals);
      covering.add(points[pick]);
    }
    return picks;
  }

  private static double[] gains(
      double[][] points, List<double[]> covering, double[] weights, Kernel kernel) {
    double[] gains = new double[points.length];
    for (int x = 0; x < points.length; x++) {
      double[] point = points[x];
      double covered =
          covering.stream().mapToDouble(s -> kernel.of(squared(point, s))).max().orElse(0);
      for (int i = 0; i < points.length; i++) {
        gains[i] += weights[x] * Math.max(0, kernel.of(squared(point, points[i])) - covered);
      }
    }
    return gains;
  }

  private static double distance(double[] point, List<double[]> covering) {
    return covering.stream().mapToDouble(s -> squared(point, s)).min().orElse(0);
  }

  private static double spread(double[][] points, int candidate) {
    return Arrays.stream(points).mapToDouble(x -> squared(x, points[candidate])).sum();
  }

  private static double squared(double[] u, double[] v) {
    return (u[0] - v[0]) * (u[0] - v[0]) + (u[1] - v[1]) * (u[1] - v[1]);
  }

  /** On the line 0 1 2 · · 5 6 · · 9 with balls of radius 1.5. */
  @Test
  void ballsByHand() {
    List<Chosen> chosen = onALine(NOTHING, 6, 0, 1, 2, 5, 6, 9);
    assertThat(chosen)
        .startsWith(new Chosen(1, 3), new Chosen(3, 2), new Chosen(5, 1))
        // all is covered: 0 and 2 are as far from 1 as 6 is from 5, and 2 is the most central
        .endsWith(new Chosen(2, 0), new Chosen(4, 0), new Chosen(0, 0));
  }

  @Test
  void whatIsCoveredAlreadyCountsForNothing() {
    assertThat(onALine(DoubleMatrix.of(new double[] {1}), 2, 0, 1, 2, 5, 6, 9))
        .containsExactly(new Chosen(3, 2), new Chosen(5, 1));
  }

  @Test
  void aPointAtTheEdgeIsOutsideTheBall() {
    GreedyCoverage coverage = new GreedyCoverage(line(0, 1), ones(2), ranks(2), Kernel.ball(1));
    assertThat(coverage.choose(2)).containsExactly(new Chosen(0, 1), new Chosen(1, 1));
  }

  @Test
  void copiesCoverEachOtherHoweverSmallTheBall() {
    GreedyCoverage coverage =
        new GreedyCoverage(line(3, 3, 3), ones(3), new int[] {2, 0, 1}, Kernel.ball(0));
    assertThat(coverage.choose(9))
        .containsExactly(new Chosen(1, 3), new Chosen(2, 0), new Chosen(0, 0));
  }

  @Test
  void pointsWithoutWeightAreTakenFarthestFirst() {
    GreedyCoverage coverage =
        new GreedyCoverage(line(0, 4, 5, 9), new double[4], ranks(4), Kernel.gaussian(1));
    assertThat(coverage.choose(4)).extracting(Chosen::point).containsExactly(1, 3, 0, 2);
  }

  private static List<Chosen> onALine(Matrix covered, int n, double... points) {
    int size = points.length;
    GreedyCoverage coverage =
        new GreedyCoverage(line(points), ones(size), ranks(size), Kernel.ball(1.5 * 1.5));
    coverage.cover(covered);
    return coverage.choose(n);
  }

  private static Matrix line(double... points) {
    return new DoubleMatrix(points.length, 1, points);
  }

  private static double[] ones(int n) {
    return IntStream.range(0, n).mapToDouble(i -> 1).toArray();
  }

  private static int[] ranks(int n) {
    return IntStream.range(0, n).toArray();
  }
}

package org.medal.core.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.medal.core.data.Matrix;
import org.medal.core.distance.SquaredDistances;
import org.medal.core.random.KeyedRandom;

/**
 * How typical a point is of its cluster: the inverse of its mean Euclidean distance to its K
 * nearest neighbours, itself not counted.
 *
 * <p>It is {@value #MOST} at most, that of copies of one point; a point alone has 0. In clusters of
 * more than {@value #SAMPLE} points the neighbours are sought among so many, drawn at random.
 * Points are [m, d], best in the order of their ids. Cost O(m·min(m, {@value #SAMPLE})·d) time;
 * memory O(m), and K numbers for each of {@value #STRETCH} points. Source: Hacohen, Dekel and
 * Weinshall, Active Learning on a Budget, ICML 2022.
 */
final class Typicality {
  static final int SAMPLE = 5_000;
  private static final int STRETCH = 10_000;
  private static final double MOST = 1e9;

  private final Matrix points;
  private final int[] neighbours;
  private final Matrix candidates;
  private final int k;

  private Typicality(Matrix points, int k, long seed) {
    this.points = points;
    this.neighbours = drawn(points.rows(), seed);
    this.candidates = points.view(neighbours);
    this.k = Math.min(k, neighbours.length - 1);
  }

  /** The typicality of each point. */
  static double[] of(Matrix points, int k, long seed) {
    return new Typicality(points, k, seed).values();
  }

  private static int[] drawn(int points, long seed) {
    if (points <= SAMPLE) {
      return IntStream.range(0, points).toArray();
    }
    int[] order = KeyedRandom.of(seed, "typicality").permutation(points);
    return Arrays.stream(order, 0, SAMPLE).sorted().toArray();
  }

  private double[] values() {
    double[] values = new double[points.rows()];
    if (k > 0) {
      for (int from = 0; from < values.length; from += STRETCH) {
        measure(from, Math.min(values.length, from + STRETCH), values);
      }
    }
    return values;
  }

  private void measure(int from, int to, double[] values) {
    NearestNeighbours nearest = new NearestNeighbours(to - from, k);
    SquaredDistances.each(
        points.view(IntStream.range(from, to).toArray()),
        candidates,
        (first, count, neighbour, squared) -> {
          for (int i = 0; i < count; i++) {
            if (from + first + i != neighbours[neighbour]) {
              nearest.offer(first + i, squared[i]);
            }
          }
        });
    for (int i = from; i < to; i++) {
      values[i] = Math.min(MOST, 1 / nearest.mean(i - from));
    }
  }
}

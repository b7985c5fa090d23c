package org.medal.core.cluster;

import java.util.Arrays;
import org.medal.core.data.Matrix;
import org.medal.core.random.KeyedRandom;

/**
 * Weighted k-means: seeded by k-means++ (Arthur and Vassilvitskii, 2007), then Lloyd's iterations
 * until no point moves, {@value #MAX_ITERATIONS} at most. Every cluster keeps at least one point.
 *
 * <p>Points are [P, d]; whoever wants a result that does not depend on their order gives them in
 * the order of their ids. Above {@value #SAMPLE} points ({@value #SAMPLE_OF_CLUSTER} a cluster, if
 * that is more) the centres are fitted to a random sample of so many, with {@value
 * #SAMPLED_ITERATIONS} iterations at most, and then all points are assigned. Cost
 * O(iterations·k·P·d) time, O(P + k·d) memory beside the points. Source: MacQueen, 1967; Lloyd,
 * 1982.
 */
public final class KMeans {
  static final int MAX_ITERATIONS = 100;
  static final int SAMPLED_ITERATIONS = 15;
  static final int SAMPLE = 10_000;
  private static final int SAMPLE_OF_CLUSTER = 32;

  private final Matrix points;
  private final Assignment assignment;

  private KMeans(Matrix points, Assignment assignment) {
    this.points = points;
    this.assignment = assignment;
  }

  /** Clusters {@code points} into {@code k} clusters, all points weighing alike. */
  public static KMeans fit(Matrix points, int k, long seed) {
    double[] weights = new double[points.rows()];
    Arrays.fill(weights, 1);
    return fit(points, weights, k, seed);
  }

  /**
   * Clusters {@code points} into {@code k ≤ P} clusters; each point is nearest to the centre of its
   * own, unless it alone keeps a cluster from being empty.
   *
   * @param weights of the points, not negative; where all are 0, all weigh alike
   */
  public static KMeans fit(Matrix points, double[] weights, int k, long seed) {
    if (k < 1 || k > points.rows()) {
      throw new IllegalArgumentException(k + " clusters of " + points.rows() + " points");
    }
    double[] positive = Arrays.stream(weights).sum() > 0 ? weights : ones(weights.length);
    int sample = Math.max(SAMPLE, SAMPLE_OF_CLUSTER * k);
    if (points.rows() <= sample) {
      return new KMeans(points, lloyd(points, positive, k, seed, MAX_ITERATIONS));
    }
    int[] drawn = drawn(points.rows(), sample, seed);
    double[] drawnWeights = Arrays.stream(drawn).mapToDouble(i -> positive[i]).toArray();
    Assignment fitted = lloyd(points.view(drawn), drawnWeights, k, seed, SAMPLED_ITERATIONS);
    Assignment all = new Assignment(points, positive, fitted.centres());
    all.assign();
    return new KMeans(points, all);
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static int[] drawn(int points, int sample, long seed) {
    int[] order = KeyedRandom.of(seed, "k-means sample").permutation(points);
    int[] drawn = Arrays.copyOf(order, sample);
    Arrays.sort(drawn);
    return drawn;
  }

  private static Assignment lloyd(
      Matrix points, double[] weights, int k, long seed, int iterations) {
    double[][] centres = new PlusPlus(points, weights, seed).centres(k);
    Assignment assignment = new Assignment(points, weights, centres);
    for (int i = 0; assignment.assign() && i < iterations; i++) {
      assignment.moveCentres();
    }
    return assignment;
  }

  /** How many clusters there are. */
  public int size() {
    return assignment.centres().length;
  }

  public int clusterOf(int point) {
    return assignment.clusterOf(point);
  }

  /** How many points a cluster has; at least one. */
  public int members(int cluster) {
    return assignment.members(cluster);
  }

  /** The (weighted) mean of a cluster; a copy. */
  public double[] centre(int cluster) {
    return assignment.centres()[cluster].clone();
  }

  /**
   * The position of the point nearest to each centre among its own.
   *
   * @param ranks of the points; of equals the lower one
   */
  public int[] medoids(int[] ranks) {
    return assignment.medoids(ranks);
  }

  /** The positions of a cluster's points, ascending. */
  public int[] pointsOf(int cluster) {
    int[] of = new int[members(cluster)];
    int found = 0;
    for (int i = 0; i < points.rows(); i++) {
      if (clusterOf(i) == cluster) {
        of[found++] = i;
      }
    }
    return of;
  }
}

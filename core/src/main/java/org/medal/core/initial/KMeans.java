package org.medal.core.initial;

import java.util.Arrays;
import org.medal.core.random.KeyedRandom;

/** k-means with k-means++ seeding; every cluster keeps at least one point. */
final class KMeans {
  static final int MAX_ITERATIONS = 100;

  private final double[][] centres;
  private final int[] assignment;
  private final int[] members;

  private KMeans(double[][] centres, int points) {
    this.centres = centres;
    this.assignment = new int[points];
    this.members = new int[centres.length];
    Arrays.fill(assignment, -1);
  }

  /**
   * Clusters {@code points} [P, d] into {@code k ≤ P} clusters; each point is nearest to the centre
   * of its own, unless it alone keeps a cluster from being empty.
   */
  static KMeans fit(double[][] points, int k, long seed) {
    KMeans clusters =
        new KMeans(seeds(points, k, KeyedRandom.of(seed, "k-means++")), points.length);
    int iteration = 0;
    while (clusters.assign(points) && ++iteration < MAX_ITERATIONS) {
      clusters.moveCentres(points);
    }
    return clusters;
  }

  int size() {
    return centres.length;
  }

  int clusterOf(int point) {
    return assignment[point];
  }

  int members(int cluster) {
    return members[cluster];
  }

  double[] centre(int cluster) {
    return centres[cluster];
  }

  private static double[][] seeds(double[][] points, int k, KeyedRandom random) {
    double[][] centres = new double[k][];
    double[] nearest = new double[points.length];
    boolean[] used = new boolean[points.length];
    Arrays.fill(nearest, 1);
    for (int c = 0; c < k; c++) {
      int chosen = draw(nearest, used, random);
      used[chosen] = true;
      centres[c] = points[chosen].clone();
      for (int i = 0; i < points.length; i++) {
        double distance = squared(points[i], centres[c]);
        nearest[i] = c == 0 ? distance : Math.min(nearest[i], distance);
      }
    }
    return centres;
  }

  /** An unused point with probability proportional to its weight; any unused one if all are 0. */
  private static int draw(double[] weights, boolean[] used, KeyedRandom random) {
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      total += used[i] ? 0 : weights[i];
    }
    double left = random.nextDouble() * total;
    int last = -1;
    for (int i = 0; i < weights.length; i++) {
      if (used[i] || (total > 0 && weights[i] == 0)) {
        continue;
      }
      last = i;
      left -= weights[i];
      if (left < 0) {
        break;
      }
    }
    return last;
  }

  /** Puts each point into the cluster of the nearest centre; whether anything changed. */
  private boolean assign(double[][] points) {
    boolean changed = false;
    Arrays.fill(members, 0);
    for (int i = 0; i < points.length; i++) {
      int nearest = nearest(points[i]);
      changed |= nearest != assignment[i];
      assignment[i] = nearest;
      members[nearest]++;
    }
    return fillEmptyClusters(points) || changed;
  }

  private int nearest(double[] point) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < centres.length; c++) {
      double distance = squared(point, centres[c]);
      if (distance < least) {
        best = c;
        least = distance;
      }
    }
    return best;
  }

  /** An empty cluster takes the point that lies farthest from its centre. */
  private boolean fillEmptyClusters(double[][] points) {
    boolean filled = false;
    for (int c = 0; c < centres.length; c++) {
      if (members[c] > 0) {
        continue;
      }
      int worst = -1;
      double most = -1;
      for (int i = 0; i < points.length; i++) {
        double distance = squared(points[i], centres[assignment[i]]);
        if (members[assignment[i]] > 1 && distance > most) {
          worst = i;
          most = distance;
        }
      }
      members[assignment[worst]]--;
      assignment[worst] = c;
      members[c] = 1;
      centres[c] = points[worst].clone();
      // identical points would be handed round for ever
      filled |= most > 0;
    }
    return filled;
  }

  private void moveCentres(double[][] points) {
    for (double[] centre : centres) {
      Arrays.fill(centre, 0);
    }
    for (int i = 0; i < points.length; i++) {
      double[] centre = centres[assignment[i]];
      for (int d = 0; d < centre.length; d++) {
        centre[d] += points[i][d] / members[assignment[i]];
      }
    }
  }

  private static double squared(double[] u, double[] v) {
    double sum = 0;
    for (int d = 0; d < u.length; d++) {
      double difference = u[d] - v[d];
      sum += difference * difference;
    }
    return sum;
  }
}

package org.medal.core.cluster;

import java.util.Arrays;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Matrix;
import org.medal.core.distance.SquaredDistances;

/** Which centre each point belongs to, and the steps of Lloyd's iteration on it. */
final class Assignment {
  private final Matrix points;
  private final double[] weights;
  private final double[][] centres;
  private final int[] clusters;
  private final double[] distances;
  private final int[] members;

  Assignment(Matrix points, double[] weights, double[][] centres) {
    this.points = points;
    this.weights = weights;
    this.centres = centres;
    this.clusters = new int[points.rows()];
    this.distances = new double[points.rows()];
    this.members = new int[centres.length];
    Arrays.fill(clusters, -1);
  }

  double[][] centres() {
    return centres;
  }

  int clusterOf(int point) {
    return clusters[point];
  }

  int members(int cluster) {
    return members[cluster];
  }

  /** Puts each point into the cluster of the nearest centre; whether anything changed. */
  boolean assign() {
    int[] before = clusters.clone();
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    SquaredDistances.each(points, DoubleMatrix.of(centres), this::approach);
    Arrays.fill(members, 0);
    for (int cluster : clusters) {
      members[cluster]++;
    }
    return fillEmptyClusters() || !Arrays.equals(before, clusters);
  }

  private void approach(int first, int count, int centre, double[] squared) {
    for (int i = 0; i < count; i++) {
      if (squared[i] < distances[first + i]) {
        distances[first + i] = squared[i];
        clusters[first + i] = centre;
      }
    }
  }

  /** An empty cluster takes the point that lies farthest from its centre. */
  private boolean fillEmptyClusters() {
    boolean filled = false;
    for (int c = 0; c < centres.length; c++) {
      if (members[c] == 0) {
        int worst = farthest();
        // identical points would be handed round for ever
        filled |= distances[worst] > 0;
        members[clusters[worst]]--;
        clusters[worst] = c;
        members[c] = 1;
        distances[worst] = 0;
        centres[c] = points.row(worst);
      }
    }
    return filled;
  }

  private int farthest() {
    int worst = -1;
    for (int i = 0; i < clusters.length; i++) {
      if (members[clusters[i]] > 1 && (worst < 0 || distances[i] > distances[worst])) {
        worst = i;
      }
    }
    return worst;
  }

  /** Each centre becomes the weighted mean of its points; one without weight stays. */
  void moveCentres() {
    double[] total = new double[centres.length];
    for (int i = 0; i < clusters.length; i++) {
      total[clusters[i]] += weights[i];
    }
    for (int c = 0; c < centres.length; c++) {
      if (total[c] > 0) {
        Arrays.fill(centres[c], 0);
      }
    }
    double[] row = new double[points.columns()];
    for (int i = 0; i < clusters.length; i++) {
      if (weights[i] > 0) {
        points.copyRow(i, row);
        addTo(centres[clusters[i]], weights[i] / total[clusters[i]], row);
      }
    }
  }

  private static void addTo(double[] centre, double share, double[] row) {
    for (int d = 0; d < row.length; d++) {
      centre[d] += share * row[d];
    }
  }

  /** See {@link KMeans#medoids}. */
  int[] medoids(int[] ranks) {
    int[] medoids = new int[centres.length];
    Arrays.fill(medoids, -1);
    double[] least = new double[centres.length];
    for (int i = 0; i < clusters.length; i++) {
      int cluster = clusters[i];
      double distance = SquaredDistances.between(points.row(i), centres[cluster]);
      int medoid = medoids[cluster];
      if (medoid < 0
          || distance < least[cluster]
          || (distance == least[cluster] && ranks[i] < ranks[medoid])) {
        medoids[cluster] = i;
        least[cluster] = distance;
      }
    }
    return medoids;
  }
}

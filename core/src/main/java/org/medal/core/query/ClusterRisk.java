package org.medal.core.query;

import java.util.Arrays;
import org.medal.core.cluster.KMeans;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.distance.SquaredDistances;
import org.medal.core.pool.PoolView;

/** What each sample of a clustered pool contributes to the expected error. */
final class ClusterRisk {
  private final KMeans clusters;
  private final Matrix points;

  /** p(y|k). */
  private final double[][] classes;

  private final double twiceVariance;
  private final double[] density;

  /** p(x, y), by class. */
  private final double[][] joint;

  private ClusterRisk(KMeans clusters, Matrix points, double[][] classes) {
    this.clusters = clusters;
    this.points = points;
    this.classes = classes;
    this.twiceVariance = 2 * variance();
    this.density = new double[points.rows()];
    this.joint = new double[classes[0].length][points.rows()];
  }

  /**
   * p(x)·(1 − Σ p(y|x)²) of every row, p(x) relative to that at the centre of a cluster that is the
   * whole pool.
   *
   * @param rows pool rows
   * @param points of these rows, as they were clustered
   */
  static double[] of(PoolView pool, int[] rows, Matrix points, KMeans clusters) {
    return new ClusterRisk(clusters, points, classes(pool, rows, clusters)).risks();
  }

  private static double[][] classes(PoolView pool, int[] rows, KMeans clusters) {
    int[] medoids = Arrays.stream(clusters.medoids(rows)).map(i -> rows[i]).toArray();
    Probabilities opinions = pool.probabilities(medoids);
    double[][] counts = new double[medoids.length][opinions.classes()];
    for (int i = 0; i < rows.length; i++) {
      int label = pool.label(rows[i]);
      if (label != PoolView.UNLABELLED) {
        counts[clusters.clusterOf(i)][label]++;
      }
    }
    for (int k = 0; k < counts.length; k++) {
      addNormalised(counts[k], opinions.row(k));
    }
    return counts;
  }

  private static void addNormalised(double[] counts, double[] opinion) {
    double sum = Arrays.stream(counts).sum() + Arrays.stream(opinion).sum();
    Arrays.setAll(counts, y -> (counts[y] + opinion[y]) / sum);
  }

  private double variance() {
    double sum = 0;
    double[] point = new double[points.columns()];
    double[][] centres = centres();
    for (int i = 0; i < points.rows(); i++) {
      points.copyRow(i, point);
      sum += SquaredDistances.between(point, centres[clusters.clusterOf(i)]);
    }
    return sum / points.rows();
  }

  private double[][] centres() {
    double[][] centres = new double[clusters.size()][];
    Arrays.setAll(centres, clusters::centre);
    return centres;
  }

  private double[] risks() {
    SquaredDistances.each(points, DoubleMatrix.of(centres()), this::mix);
    double[] risks = new double[density.length];
    for (int i = 0; i < risks.length; i++) {
      // a sample so far off that its density is 0 is no risk
      risks[i] = density[i] > 0 ? density[i] * Math.max(0, error(i)) : 0;
    }
    return risks;
  }

  private void mix(int first, int count, int cluster, double[] squared) {
    double share = clusters.members(cluster) / (double) points.rows();
    for (int i = 0; i < count; i++) {
      double weight = share * kernel(squared[i]);
      density[first + i] += weight;
      for (int y = 0; y < joint.length; y++) {
        joint[y][first + i] += weight * classes[cluster][y];
      }
    }
  }

  private double kernel(double squared) {
    // the variance is 0 where all samples lie on their centres
    return squared == 0 ? 1 : Math.exp(-squared / twiceVariance);
  }

  private double error(int i) {
    double sum = 0;
    for (double[] ofClass : joint) {
      double p = ofClass[i] / density[i];
      sum += p * p;
    }
    return 1 - sum;
  }
}

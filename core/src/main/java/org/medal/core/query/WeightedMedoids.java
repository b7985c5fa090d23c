package org.medal.core.query;

import org.medal.core.cluster.KMeans;
import org.medal.core.data.Matrix;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Ranking;
import org.medal.core.pool.Selection;

/**
 * One sample of each cluster of weighted k-means: of its own samples the one nearest its centre.
 */
final class WeightedMedoids {
  private WeightedMedoids() {}

  /**
   * As many medoids as the batch asks for, that of the heaviest cluster first.
   *
   * @param rows pool rows, in the order of their ids
   * @param points row i is that of {@code rows[i]}
   * @param weights not negative; a pick's utility is the sum of its cluster's
   */
  static Selection select(
      PoolView pool, int[] rows, Matrix points, double[] weights, int batch, long seed) {
    int k = Math.min(batch, rows.length);
    if (k == 0) {
      return Ranking.top(pool, rows, weights, batch);
    }
    KMeans clusters = KMeans.fit(points, weights, k, seed);
    double[] sums = new double[k];
    for (int i = 0; i < rows.length; i++) {
      sums[clusters.clusterOf(i)] += weights[i];
    }
    int[] medoids = clusters.medoids();
    for (int c = 0; c < k; c++) {
      medoids[c] = rows[medoids[c]];
    }
    return Ranking.top(pool, medoids, sums, batch);
  }
}

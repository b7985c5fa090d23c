package org.medal.core.query;

import java.util.Arrays;
import org.medal.core.cluster.KMeans;
import org.medal.core.data.Matrix;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Ranking;
import org.medal.core.pool.Selection;

/** One sample of each cluster, of its own the one nearest its centre; of equals the lower row. */
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
    return of(pool, rows, KMeans.fit(points, weights, k, seed), weights, batch);
  }

  /** The medoids of clusters of {@code rows}, that of the heaviest cluster first. */
  static Selection of(PoolView pool, int[] rows, KMeans clusters, double[] weights, int batch) {
    double[] sums = new double[clusters.size()];
    for (int i = 0; i < rows.length; i++) {
      sums[clusters.clusterOf(i)] += weights[i];
    }
    int[] medoids = Arrays.stream(clusters.medoids(rows)).map(i -> rows[i]).toArray();
    return Ranking.top(pool, medoids, sums, batch);
  }
}

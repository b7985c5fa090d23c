package org.medal.core.initial;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.medal.core.data.Matrix;
import org.medal.core.distance.Distance;
import org.medal.core.pool.IdOrder;
import org.medal.core.pool.Pick;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;

/**
 * A start that covers the pool: n clusters by k-means, and of each the sample nearest to its
 * centre; largest cluster first, its utility the cluster's share of the pool.
 *
 * <p>Descriptors are [P, d], held once as doubles. Seeding by k-means++ (Arthur and Vassilvitskii,
 * 2007), then Lloyd's iterations until no sample moves, {@value KMeans#MAX_ITERATIONS} at most:
 * O(iterations·n·P·d). Rows are visited in the order of their ids, so the order of the pool does
 * not matter.
 */
public final class KMeansStart implements InitialSet {
  @Override
  public String name() {
    return "kmeans";
  }

  @Override
  public String utility() {
    return "share of the pool in its cluster";
  }

  @Override
  public boolean needsFeatures() {
    return true;
  }

  @Override
  public Selection select(PoolView pool, int n, long seed) {
    int[] rows = IdOrder.of(pool, pool.unlabelled());
    Matrix descriptors = pool.features(rows);
    double[][] points = descriptors.copyRows(IntStream.range(0, rows.length).toArray());
    KMeans clusters = KMeans.fit(points, Math.min(n, rows.length), seed);
    List<Pick> picks =
        IntStream.range(0, clusters.size())
            .boxed()
            .sorted(Comparator.comparingInt(clusters::members).reversed())
            .map(k -> pick(pool, rows, points, clusters, k))
            .toList();
    return new Selection(picks, n);
  }

  private static Pick pick(
      PoolView pool, int[] rows, double[][] points, KMeans clusters, int cluster) {
    int nearest = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points.length; i++) {
      if (clusters.clusterOf(i) == cluster) {
        double distance = Distance.EUCLIDEAN.between(points[i], clusters.centre(cluster));
        if (distance < least) {
          nearest = i;
          least = distance;
        }
      }
    }
    double share = clusters.members(cluster) / (double) rows.length;
    return new Pick(rows[nearest], pool.id(rows[nearest]), share);
  }
}

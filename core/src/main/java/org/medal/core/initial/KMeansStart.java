package org.medal.core.initial;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.medal.core.cluster.KMeans;
import org.medal.core.pool.IdOrder;
import org.medal.core.pool.Pick;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;

/**
 * A start that covers the pool: n clusters by k-means, and of each the sample nearest to its
 * centre; largest cluster first, its utility the cluster's share of the pool.
 *
 * <p>Descriptors are [P, d], clustered by {@link KMeans}: O(iterations·n·P·d). Rows are visited in
 * the order of their ids, so the order of the pool does not matter. Of samples equally near to a
 * centre the lower row is taken; clusters of one size stay in the order of k-means.
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
    KMeans clusters = KMeans.fit(pool.features(rows), Math.min(n, rows.length), seed);
    int[] medoids = clusters.medoids(rows);
    List<Pick> picks =
        IntStream.range(0, clusters.size())
            .boxed()
            .sorted(Comparator.comparingInt(clusters::members).reversed())
            .map(k -> pick(pool, rows[medoids[k]], clusters.members(k) / (double) rows.length))
            .toList();
    return new Selection(picks, n);
  }

  private static Pick pick(PoolView pool, int row, double share) {
    return new Pick(row, pool.id(row), share);
  }
}

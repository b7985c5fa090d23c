package org.medal.core.query;

import org.medal.core.cluster.KMeans;
import org.medal.core.pool.PoolView;

/** Whose turn it is when clusters take turns to have a sample picked. */
final class ClusterTurns {
  private final KMeans clusters;
  private final int[] medoids;

  /** Turns each cluster has had; a label that is there already counts as one. */
  private final int[] had;

  /** Unlabelled samples each cluster has left. */
  private final int[] left;

  private int now;

  /**
   * The turns before the first pick.
   *
   * @param rows the pool rows that were clustered
   */
  ClusterTurns(PoolView pool, int[] rows, KMeans clusters) {
    this.clusters = clusters;
    this.medoids = clusters.medoids(rows);
    this.had = new int[clusters.size()];
    this.left = new int[clusters.size()];
    for (int i = 0; i < rows.length; i++) {
      if (pool.label(rows[i]) == PoolView.UNLABELLED) {
        left[clusters.clusterOf(i)]++;
      } else {
        had[clusters.clusterOf(i)] = 1;
      }
    }
    moveOn();
  }

  /** Whether point i may be picked now: in its cluster's first turn, only the medoid. */
  boolean isOn(int i) {
    int cluster = clusters.clusterOf(i);
    return had[cluster] == now && (now > 0 || medoids[cluster] == i);
  }

  /** Point i has been picked. */
  void take(int i) {
    had[clusters.clusterOf(i)]++;
    left[clusters.clusterOf(i)]--;
    moveOn();
  }

  private void moveOn() {
    now = Integer.MAX_VALUE;
    for (int c = 0; c < had.length; c++) {
      if (left[c] > 0) {
        now = Math.min(now, had[c]);
      }
    }
  }
}

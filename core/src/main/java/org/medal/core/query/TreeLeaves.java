package org.medal.core.query;

import java.util.Arrays;
import org.medal.core.cluster.KMeans;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Matrix;

/** The leaves of a tree over a pool: its samples, or small clusters of them where they are many. */
final class TreeLeaves {
  /** A tree over more samples would take too long: its cost grows with their square. */
  static final int MOST_SAMPLES = 5000;

  static final int CLUSTERS = 500;
  static final long CLUSTERING_SEED = 0;

  private final Matrix points;
  private final double[] sizes;
  private final int[] leafOf;

  private TreeLeaves(Matrix points, double[] sizes, int[] leafOf) {
    this.points = points;
    this.sizes = sizes;
    this.leafOf = leafOf;
  }

  /** The leaves over the samples with these features. */
  static TreeLeaves of(Matrix features) {
    int[] leafOf = new int[features.rows()];
    if (features.rows() <= MOST_SAMPLES) {
      double[] sizes = new double[leafOf.length];
      Arrays.fill(sizes, 1);
      Arrays.setAll(leafOf, i -> i);
      return new TreeLeaves(features, sizes, leafOf);
    }
    KMeans clusters = KMeans.fit(features, CLUSTERS, CLUSTERING_SEED);
    double[][] centres = new double[CLUSTERS][];
    double[] sizes = new double[CLUSTERS];
    Arrays.setAll(centres, clusters::centre);
    Arrays.setAll(sizes, clusters::members);
    Arrays.setAll(leafOf, clusters::clusterOf);
    return new TreeLeaves(DoubleMatrix.of(centres), sizes, leafOf);
  }

  /** Where the leaves lie. */
  Matrix points() {
    return points;
  }

  /** How many samples each leaf has; not to be written to. */
  double[] sizes() {
    return sizes;
  }

  /** The leaf of a sample. */
  int of(int sample) {
    return leafOf[sample];
  }
}

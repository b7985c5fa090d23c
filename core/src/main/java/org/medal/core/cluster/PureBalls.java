package org.medal.core.cluster;

import java.util.Arrays;
import org.medal.core.data.Matrix;
import org.medal.core.distance.SquaredDistances;

/**
 * The radius of balls around samples by the purity rule: the largest δ at which at least 95 % of
 * the balls {y : ‖y − x‖ < δ} hold points of one pseudo-label only, the label being the cluster by
 * k-means. The ball of x is pure as long as δ does not pass the nearest point of another cluster,
 * so δ is found exactly: all but a twentieth of the points are at least as far from the nearest
 * foreign point.
 *
 * <p>Points are [P, d], best in the order of their ids. Cost O(P²·d) beside {@link KMeans}, O(P)
 * memory. Source: Yehuda, Dekel, Hacohen and Weinshall, Active Learning Through a Covering Lens,
 * NeurIPS 2022, who try a grid of radii.
 */
public final class PureBalls {
  private static final int ONE_IMPURE_IN = 20;

  private PureBalls() {}

  /**
   * δ², infinite if there is one point only.
   *
   * @param classes how many pseudo-labels; 2 if fewer, P if there are fewer points
   */
  public static double squaredRadius(Matrix points, int classes, long seed) {
    int size = points.rows();
    KMeans pseudo = KMeans.fit(points, Math.min(Math.max(2, classes), size), seed);
    double[] foreign = new double[size];
    Arrays.fill(foreign, Double.POSITIVE_INFINITY);
    SquaredDistances.each(
        points,
        points,
        (first, count, y, squared) -> {
          for (int i = 0; i < count; i++) {
            if (squared[i] < foreign[first + i]
                && pseudo.clusterOf(first + i) != pseudo.clusterOf(y)) {
              foreign[first + i] = squared[i];
            }
          }
        });
    Arrays.sort(foreign);
    return foreign[size / ONE_IMPURE_IN];
  }
}

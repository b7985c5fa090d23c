package org.medal.core.cluster;

import java.util.Arrays;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Matrix;
import org.medal.core.distance.SquaredDistances;
import org.medal.core.random.KeyedRandom;

/** Seeds of k-means: distinct points, each drawn by weight × squared distance to those before. */
final class PlusPlus {
  private final Matrix points;
  private final double[] weights;
  private final KeyedRandom random;
  private final double[] nearest;
  private final boolean[] used;

  PlusPlus(Matrix points, double[] weights, long seed) {
    this.points = points;
    this.weights = weights;
    this.random = KeyedRandom.of(seed, "k-means++");
    this.nearest = new double[points.rows()];
    this.used = new boolean[points.rows()];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
  }

  /** k points of the P there are. */
  double[][] centres(int k) {
    double[][] centres = new double[k][];
    for (int c = 0; c < k; c++) {
      int chosen = draw(c == 0);
      used[chosen] = true;
      centres[c] = points.row(chosen);
      SquaredDistances.each(points, DoubleMatrix.of(centres[c]), this::approach);
    }
    return centres;
  }

  private void approach(int first, int count, int reference, double[] squared) {
    for (int i = 0; i < count; i++) {
      nearest[first + i] = Math.min(nearest[first + i], squared[i]);
    }
  }

  /** An unused point by its chance; any unused one, the last, if all have none. */
  private int draw(boolean first) {
    double total = 0;
    for (int i = 0; i < used.length; i++) {
      total += chance(i, first);
    }
    double left = random.nextDouble() * total;
    int last = -1;
    for (int i = 0; i < used.length; i++) {
      double chance = chance(i, first);
      if (used[i] || (total > 0 && chance == 0)) {
        continue;
      }
      last = i;
      left -= chance;
      if (left < 0) {
        break;
      }
    }
    return last;
  }

  private double chance(int point, boolean first) {
    if (used[point]) {
      return 0;
    }
    return first ? weights[point] : weights[point] * nearest[point];
  }
}

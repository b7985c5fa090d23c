package org.medal.core.cluster;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.medal.core.data.Matrix;
import org.medal.core.distance.SquaredDistances;

/** How wide a kernel should be, from the distances between points [P, d]; O(P²·d). */
public final class Bandwidth {
  private Bandwidth() {}

  /** The median (the lower of two) of the distances above 0; 1 where there is none. 4·P² bytes. */
  public static double median(Matrix points) {
    double[] squared = new double[points.rows() * (points.rows() - 1) / 2];
    SquaredDistances.each(
        points,
        points,
        (first, count, y, distances) -> {
          for (int i = Math.max(0, y + 1 - first); i < count; i++) {
            int x = first + i;
            squared[x * (x - 1) / 2 + y] = distances[i];
          }
        });
    double[] positive = Arrays.stream(squared).filter(value -> value > 0).sorted().toArray();
    return positive.length == 0 ? 1 : Math.sqrt(positive[(positive.length - 1) / 2]);
  }

  /** The smallest distance above 0; empty where there is none. */
  public static OptionalDouble smallest(Matrix points) {
    double[] nearest = new double[points.rows()];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    SquaredDistances.each(
        points,
        points,
        (first, count, y, squared) -> {
          for (int i = 0; i < count; i++) {
            if (squared[i] > 0) {
              nearest[first + i] = Math.min(nearest[first + i], squared[i]);
            }
          }
        });
    return Arrays.stream(nearest).filter(Double::isFinite).map(Math::sqrt).min();
  }
}

package org.medal.lab.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's correction of p-values for being many: whoever calls those below α significant is wrong
 * about any of them with a chance of α at most, however the tests depend on each other. Source:
 * Holm, A Simple Sequentially Rejective Multiple Test Procedure, 1979.
 */
public final class Holm {
  private Holm() {}

  /** The adjusted p-values, in the order given. O(m·log m). */
  public static double[] adjust(double[] p) {
    int[] ascending =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[p.length];
    double largest = 0;
    for (int rank = 0; rank < p.length; rank++) {
      largest = Math.max(largest, Math.min(1, (p.length - rank) * p[ascending[rank]]));
      adjusted[ascending[rank]] = largest;
    }
    return adjusted;
  }
}

package org.medal.core.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Agreement beyond chance of two classifications of the same samples: κ = (A − E) / (1 − E), A the
 * share on which they agree, E = Σ_c p_c·q_c the share expected of two independent ones that use
 * the classes as often. 1 is full agreement, 0 that of chance. O(n).
 *
 * <p>Source: Cohen, A coefficient of agreement for nominal scales, 1960.
 */
public final class CohensKappa {
  private CohensKappa() {}

  /**
   * Kappa of two classifications. Where both give all samples the same one class, κ is 0/0: their
   * agreement is then all that chance expects, and 0 is returned.
   *
   * @param first a class for each sample, at least one
   * @param second the other's classes, in the same order
   */
  public static double of(List<Integer> first, List<Integer> second) {
    int n = first.size();
    if (n == 0 || n != second.size()) {
      throw new IllegalArgumentException(n + " classes against " + second.size());
    }
    Map<Integer, Integer> counts = new HashMap<>();
    second.forEach(label -> counts.merge(label, 1, Integer::sum));
    long agreed = 0;
    long expected = 0;
    for (int i = 0; i < n; i++) {
      agreed += first.get(i).equals(second.get(i)) ? 1 : 0;
      expected += counts.getOrDefault(first.get(i), 0);
    }
    return isUndefined(expected, n) ? 0 : kappa(agreed, expected, n);
  }

  /**
   * Kappa of a contingency table. O(classes²).
   *
   * @param table how many samples the first puts into the row's class and the second into the
   *     column's; square
   * @return empty where both give all samples the same one class, and without samples
   */
  public static OptionalDouble of(int[][] table) {
    long n = 0;
    long agreed = 0;
    long expected = 0;
    for (int c = 0; c < table.length; c++) {
      long row = 0;
      long column = 0;
      for (int other = 0; other < table.length; other++) {
        row += table[c][other];
        column += table[other][c];
      }
      n += row;
      agreed += table[c][c];
      expected += row * column;
    }
    return isUndefined(expected, n)
        ? OptionalDouble.empty()
        : OptionalDouble.of(kappa(agreed, expected, n));
  }

  private static boolean isUndefined(long expected, long n) {
    return expected == n * n;
  }

  private static double kappa(long agreed, long expected, long n) {
    double chance = (double) expected / n / n;
    return ((double) agreed / n - chance) / (1 - chance);
  }
}

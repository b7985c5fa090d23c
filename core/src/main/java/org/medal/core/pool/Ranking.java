package org.medal.core.pool;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Ranks rows by utility: higher first, and of equals the lower row. */
public final class Ranking {
  private Ranking() {}

  /**
   * The {@code n} rows of highest utility, best first; all rows if there are fewer. O(P·log n).
   *
   * @param pool the pool the rows belong to
   * @param rows candidate rows
   * @param utilities {@code utilities[i]} belongs to {@code rows[i]}; finite
   */
  public static Selection top(PoolView pool, int[] rows, double[] utilities, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("A batch holds at least one sample, not " + n);
    }
    BestRows best = new BestRows(Math.min(n, rows.length));
    for (int i = 0; i < rows.length; i++) {
      requireFinite(rows[i], utilities[i]);
      best.offer(rows[i], utilities[i]);
    }
    return new Selection(List.of(best.picks(pool)), n);
  }

  /**
   * All rows, best first, as positions in {@code rows}. O(P·log P).
   *
   * @param rows candidate rows
   * @param utilities {@code utilities[i]} belongs to {@code rows[i]}; finite
   */
  public static int[] order(int[] rows, double[] utilities) {
    for (int i = 0; i < rows.length; i++) {
      requireFinite(rows[i], utilities[i]);
    }
    return IntStream.range(0, rows.length)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> 0.0 - utilities[i])
                .thenComparingInt(i -> rows[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static void requireFinite(int row, double utility) {
    if (!Double.isFinite(utility)) {
      throw new IllegalStateException("The utility of row " + row + " is " + utility);
    }
  }
}

package org.medal.core.pool;

/**
 * The n best of any number of rows: a heap whose root is the worst of them, so that a row that is
 * no better is turned away at a glance. Of equals the lower row is better. Memory O(n).
 */
final class BestRows {
  private final int[] rows;
  private final double[] utilities;
  private int size;

  BestRows(int n) {
    this.rows = new int[n];
    this.utilities = new double[n];
  }

  void offer(int row, double utility) {
    double value = utility + 0.0; // −0 is 0
    if (size < rows.length) {
      size++;
      rise(size - 1, row, value);
    } else if (size > 0 && isWorse(rows[0], utilities[0], row, value)) {
      sink(row, value);
    }
  }

  private static boolean isWorse(int row, double utility, int than, double thanUtility) {
    return utility < thanUtility || (utility == thanUtility && row > than);
  }

  /** Puts a row in the free place {@code at} or, where it is worse, above. */
  private void rise(int at, int row, double utility) {
    int place = at;
    while (place > 0) {
      int above = (place - 1) / 2;
      if (!isWorse(row, utility, rows[above], utilities[above])) {
        break;
      }
      move(above, place);
      place = above;
    }
    put(place, row, utility);
  }

  /** Puts a row in place of the root or, where it is better, below. */
  private void sink(int row, double utility) {
    int place = 0;
    while (2 * place + 1 < size) {
      int below = worseOf(2 * place + 1, Math.min(2 * place + 2, size - 1));
      if (!isWorse(rows[below], utilities[below], row, utility)) {
        break;
      }
      move(below, place);
      place = below;
    }
    put(place, row, utility);
  }

  private int worseOf(int i, int j) {
    return isWorse(rows[j], utilities[j], rows[i], utilities[i]) ? j : i;
  }

  private void move(int from, int to) {
    put(to, rows[from], utilities[from]);
  }

  private void put(int place, int row, double utility) {
    rows[place] = row;
    utilities[place] = utility;
  }

  /** The rows, best first; this is empty then. */
  Pick[] picks(PoolView pool) {
    Pick[] picks = new Pick[size];
    while (size > 0) {
      picks[size - 1] = new Pick(rows[0], pool.id(rows[0]), utilities[0]);
      size--;
      sink(rows[size], utilities[size]);
    }
    return picks;
  }
}

package org.medal.core.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * A batch that is picked one sample after the other from candidate rows: the best of those not yet
 * taken, of equals the one of the lower pool row.
 */
public final class GreedyPicks {
  private final PoolView pool;
  private final int[] rows;
  private final int batch;
  private final boolean[] taken;
  private final List<Pick> picks = new ArrayList<>();

  /**
   * An empty batch.
   *
   * @param rows candidate rows of {@code pool}, in any order
   * @param batch how many samples are asked for
   */
  public GreedyPicks(PoolView pool, int[] rows, int batch) {
    this.pool = pool;
    this.rows = rows;
    this.batch = batch;
    this.taken = new boolean[rows.length];
  }

  /** Whether another sample is wanted and there is one. */
  public boolean open() {
    return picks.size() < Math.min(batch, rows.length);
  }

  /** How many samples have been taken. */
  public int size() {
    return picks.size();
  }

  /** Whether candidate i, that is pool row {@code rows[i]}, has been taken. */
  public boolean isTaken(int candidate) {
    return taken[candidate];
  }

  /**
   * The candidate, a position in {@code rows}, of highest utility among those not taken. O(P).
   *
   * @param utility of a candidate; not asked for those taken
   */
  public int best(IntToDoubleFunction utility) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < rows.length; i++) {
      if (taken[i]) {
        continue;
      }
      double value = utility.applyAsDouble(i);
      if (best < 0 || value > most || (value == most && rows[i] < rows[best])) {
        best = i;
        most = value;
      }
    }
    return best;
  }

  /** Takes a candidate at the utility it has now. */
  public void take(int candidate, double utility) {
    if (taken[candidate]) {
      throw new IllegalStateException("Row " + rows[candidate] + " is taken twice");
    }
    taken[candidate] = true;
    picks.add(new Pick(rows[candidate], pool.id(rows[candidate]), utility));
  }

  /** The batch, in the order in which it was taken. */
  public Selection selection() {
    return new Selection(picks, batch);
  }
}

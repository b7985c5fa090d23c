package org.medal.core.batch;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.medal.core.pool.Pick;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Ranking;
import org.medal.core.pool.Selection;
import org.medal.core.query.ScoringStrategy;

/**
 * Walks down one ranking of all unlabelled rows and takes what the rules admit: first what places
 * are kept for, then the rest.
 */
final class RankedSearch implements BatchSearch {
  /** So many rows at least are looked at in one pass of the network. */
  private static final int AHEAD = 32;

  private final PoolView pool;
  private final int batch;
  private final int[] rows;
  private final double[] utilities;
  private final int[] order;

  RankedSearch(ScoringStrategy strategy, PoolView pool, int batch, long seed) {
    this.pool = pool;
    this.batch = batch;
    this.rows = pool.unlabelled();
    this.utilities = strategy.scores(pool, rows, seed);
    this.order = Ranking.order(rows, utilities);
  }

  @Override
  public Selection under(List<BatchRule> rules) {
    Admissions admissions = Admissions.start(rules, pool, batch);
    BitSet taken = new BitSet();
    int[] best = Arrays.stream(order).map(i -> rows[i]).toArray();
    take(Arrays.stream(best).filter(admissions::wants).toArray(), true, admissions, taken);
    take(best, false, admissions, taken);
    return selection(taken);
  }

  private void take(int[] best, boolean wanted, Admissions admissions, BitSet taken) {
    int step = Math.max(batch, AHEAD);
    for (int from = 0; from < best.length && taken.cardinality() < batch; from += step) {
      int[] next = Arrays.copyOfRange(best, from, Math.min(best.length, from + step));
      admissions.expect(next);
      for (int row : next) {
        if (taken.cardinality() < batch
            && !taken.get(row)
            && (!wanted || admissions.wants(row))
            && admissions.admits(row)) {
          admissions.took(row);
          taken.set(row);
        }
      }
    }
  }

  private Selection selection(BitSet taken) {
    List<Pick> picks =
        Arrays.stream(order)
            .filter(i -> taken.get(rows[i]))
            .mapToObj(i -> new Pick(rows[i], pool.id(rows[i]), utilities[i]))
            .toList();
    return new Selection(picks, batch);
  }
}

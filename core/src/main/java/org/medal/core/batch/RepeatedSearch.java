package org.medal.core.batch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.medal.core.pool.Pick;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.query.QueryStrategy;

/**
 * Asks a strategy again and again, each time without the rows that the rules refuse beside the
 * picks before the first one that was refused, until nothing of its answer is refused. Each repeat
 * hides at least one row more. A strategy that answers with nothing is asked no more.
 */
final class RepeatedSearch implements BatchSearch {
  private final QueryStrategy strategy;
  private final PoolView pool;
  private final int batch;
  private final long seed;
  private final int[] unlabelled;

  RepeatedSearch(QueryStrategy strategy, PoolView pool, int batch, long seed) {
    this.strategy = strategy;
    this.pool = pool;
    this.batch = batch;
    this.seed = seed;
    this.unlabelled = pool.unlabelled();
  }

  @Override
  public Selection under(List<BatchRule> rules) {
    Admissions admissions = Admissions.start(rules, pool, batch);
    List<Pick> kept = new ArrayList<>();
    BitSet hidden = without(new BitSet(), admissions::admitsCheaply);
    while (kept.size() < batch && hidden.cardinality() < unlabelled.length) {
      List<Pick> asked = ask(hidden, batch - kept.size());
      if (asked.isEmpty()) {
        break; // a strategy may want nothing of what it sees
      }
      int good = takeAdmitted(asked, admissions);
      if (good == asked.size()) {
        kept.addAll(asked);
        // what was hidden beside picks that were not made after all has another chance
        hidden = kept.size() < batch ? without(rows(kept), admissions::admits) : hidden;
      } else {
        hide(hidden, asked, good, admissions);
        admissions.clear();
        kept.forEach(pick -> admissions.took(pick.row()));
      }
    }
    return new Selection(kept, batch);
  }

  private List<Pick> ask(BitSet hidden, int places) {
    VisiblePool visible = new VisiblePool(pool, hidden);
    return strategy.select(visible, places, seed).picks().stream()
        .map(pick -> new Pick(visible.rowInPool(pick.row()), pick.id(), pick.utility()))
        .toList();
  }

  /** Takes picks up to the first one that is refused; how many. */
  private static int takeAdmitted(List<Pick> asked, Admissions admissions) {
    admissions.expect(asked.stream().mapToInt(Pick::row).toArray());
    int good = 0;
    while (good < asked.size() && admissions.admits(asked.get(good).row())) {
      admissions.took(asked.get(good).row());
      good++;
    }
    return good;
  }

  /** Hides what is refused beside the first {@code good} picks, but not those themselves. */
  private void hide(BitSet hidden, List<Pick> asked, int good, Admissions admissions) {
    BitSet prefix = rows(asked.subList(0, good));
    hidden.or(without(new BitSet(), row -> prefix.get(row) || admissions.admitsCheaply(row)));
    for (Pick pick : asked.subList(good, asked.size())) {
      if (!admissions.admits(pick.row())) {
        hidden.set(pick.row());
      }
    }
  }

  private static BitSet rows(List<Pick> picks) {
    BitSet rows = new BitSet();
    picks.forEach(pick -> rows.set(pick.row()));
    return rows;
  }

  /** {@code hidden} and what is not admitted. */
  private BitSet without(BitSet hidden, IntPredicate admits) {
    for (int row : unlabelled) {
      if (!hidden.get(row) && !admits.test(row)) {
        hidden.set(row);
      }
    }
    return hidden;
  }
}

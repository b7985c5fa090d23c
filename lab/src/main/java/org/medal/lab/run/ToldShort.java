package org.medal.lab.run;

import java.util.function.Consumer;
import org.medal.core.batch.Constrained;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.query.QueryStrategy;
import org.medal.core.query.StrategyCard;

/** A strategy under rules that says so when they leave its batch short. */
record ToldShort(Constrained inner, Consumer<String> note) implements QueryStrategy {
  @Override
  public StrategyCard card() {
    return inner.card();
  }

  @Override
  public Selection select(PoolView pool, int batch, long seed) {
    Selection selection = inner.select(pool, batch, seed);
    int possible = Constrained.possible(pool, batch);
    if (selection.picks().size() < possible) {
      note.accept(
          "the rules for batches leave "
              + selection.picks().size()
              + " of "
              + possible
              + " samples; no other may join them");
    }
    return selection;
  }
}

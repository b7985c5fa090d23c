package org.medal.core.batch;

import java.util.Set;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.query.Need;

/** Which samples may join a batch, whatever a strategy thinks of them. Stateless. */
public interface BatchRule {
  /** What it reads of a pool. */
  Set<Need> needs();

  /**
   * An empty batch under this rule.
   *
   * @param batch how many samples are asked for
   */
  Admission start(PoolView pool, int batch);

  /**
   * Whether looking at a row may cost a pass of the network. Such a rule is asked for rows that a
   * strategy picks, not for the whole pool ahead.
   */
  default boolean costly() {
    return false;
  }

  /**
   * What is left of the rule where it left places empty that the pool could fill. A hard limit
   * stays what it is.
   *
   * @param batch the batch that stayed short
   */
  default BatchRule relaxed(PoolView pool, Selection batch) {
    return this;
  }
}

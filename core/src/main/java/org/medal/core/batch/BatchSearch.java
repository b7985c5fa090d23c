package org.medal.core.batch;

import java.util.List;
import org.medal.core.pool.Selection;

/** Finds a strategy's batch under rules, for one query. */
interface BatchSearch {
  /** The batch; a short one leaves out no row that rules admit and the strategy still wants. */
  Selection under(List<BatchRule> rules);
}

package org.medal.core.batch;

import java.util.List;
import org.medal.core.pool.Selection;

/** Finds a strategy's batch under rules, for one query. */
interface BatchSearch {
  /** The batch; no row that these rules would still admit is left out of a short one. */
  Selection under(List<BatchRule> rules);
}

package org.medal.core.query;

import java.util.Set;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;

/**
 * Chooses which samples to label next. Stateless: the same view, batch and seed give the same
 * picks, and another order of the rows gives the same samples. Implementations rank ties by the
 * lower row and never return a labelled row.
 */
public interface QueryStrategy {
  /** Its name, what it needs, what it costs and where it comes from. */
  StrategyCard card();

  /**
   * The next samples to label.
   *
   * @param pool the pool
   * @param batch how many samples, at least 1; a pool with fewer unlabelled rows gives all of them
   * @param seed the only source of randomness
   */
  Selection select(PoolView pool, int batch, long seed);

  /** The name by which users ask for it. */
  default String name() {
    return card().name();
  }

  /** What its utility measures, with its unit. */
  default String utility() {
    return card().utility();
  }

  /** What it reads of a pool. */
  default Set<Need> needs() {
    return card().needs();
  }
}

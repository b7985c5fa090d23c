package org.medal.core.query;

import java.util.Set;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;

/**
 * Chooses which samples to label next. Stateless: the same view, batch and seed give the same
 * picks. Implementations rank ties by the lower row and never return a labelled row.
 */
public interface QueryStrategy {
  /** What a strategy reads of a pool beside the labels. */
  enum Need {
    /** Class probabilities of the current model. */
    PROBABILITIES,
    /** Feature vectors f(x). */
    FEATURES
  }

  /** The name by which users ask for it. */
  String name();

  /** What its utility measures, with its unit: "predictive entropy (nats)". */
  String utility();

  /** The arrays it reads. */
  Set<Need> needs();

  /**
   * The next samples to label.
   *
   * @param pool the pool
   * @param batch how many samples, at least 1; a pool with fewer unlabelled rows gives all of them
   * @param seed the only source of randomness
   */
  Selection select(PoolView pool, int batch, long seed);
}

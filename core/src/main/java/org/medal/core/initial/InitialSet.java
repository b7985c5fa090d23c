package org.medal.core.initial;

import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;

/** Chooses the first samples to label, from their descriptors at most. */
public interface InitialSet {
  /** The name by which users ask for it. */
  String name();

  /** What its utility measures. */
  String utility();

  /** Whether it reads {@link PoolView#features}; probabilities it never reads. */
  boolean needsFeatures();

  /**
   * The first {@code n} samples to label; all of them if the pool has fewer.
   *
   * @param seed the only source of randomness
   */
  Selection select(PoolView pool, int n, long seed);
}

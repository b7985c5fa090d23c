package org.medal.core.stopping;

/** What a stopping rule may look at beside the number of labels; measured only where one asks. */
public enum Signal {
  /** Scores on labelled samples that are neither trained on nor the test set. */
  VALIDATION,
  /** Mean predictive entropy of the samples that nobody has labelled yet. */
  POOL_ENTROPY,
  /** How far two successive models agree on the stop set. */
  AGREEMENT
}

package org.medal.lab.stats;

/** How the 95 % interval of a mean over seeds is made. */
public enum IntervalKind {
  /** Student's t; the one to take for the few seeds that are usual. */
  T,
  /** Percentiles of bootstrap means, seeds drawn with replacement. */
  BOOTSTRAP
}

package org.medal.core.query;

/** Whether MedAL's picks of one batch count as references of those after them. */
public enum BatchPicking {
  /** One after the other, each far from the labelled samples and from the picks before it. */
  GREEDY,
  /** All at once: those farthest from the labelled samples, however near they lie together. */
  AT_ONCE
}

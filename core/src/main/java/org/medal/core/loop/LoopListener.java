package org.medal.core.loop;

/** Told what the loop does, as it does it; what it is told is final and may be written down. */
public interface LoopListener {
  /** A model is about to be fitted to {@code labelled} samples. */
  default void fitting(int round, int labelled) {}

  /** A model was fitted and evaluated. */
  default void trained(RoundResult result) {}

  /** A batch was chosen and labelled; the initial set is the batch of round 0. */
  default void queried(Query query) {}
}

package org.medal.deep.train;

/** Tells a listener how long each part of a step has taken. */
final class StepClock {
  private final TrainingListener listener;
  private long since = System.nanoTime();

  StepClock(TrainingListener listener) {
    this.listener = listener;
  }

  /** Everything since the last call was this part. */
  void done(StepPart part) {
    long now = System.nanoTime();
    listener.part(part, now - since);
    since = now;
  }
}

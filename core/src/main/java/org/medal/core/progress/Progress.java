package org.medal.core.progress;

/** Told how far long work is. Called from the working threads, so it must be cheap and safe. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (done, total) -> {};

  /** {@code done} of {@code total} pieces are finished. */
  void advance(int done, int total);
}

package org.medal.lab.run;

import org.medal.core.loop.LoopListener;
import org.medal.core.progress.Progress;
import org.medal.lab.plan.QueueProgress;

/**
 * Whoever watches an experiment: a terminal, a page, or nobody. Told from several threads where
 * runs go side by side.
 */
public interface Watcher extends LoopListener {
  /** Watches nothing. */
  Watcher NONE = new Watcher() {};

  /** Long work begins; {@code task} says which, for example "decoding images". */
  default Progress begin(String task) {
    return Progress.NONE;
  }

  /** An epoch of training ended. */
  default void epoch(int epoch, int cap, double loss, double accuracy, double imagesPerSecond) {}

  /** Something the user should know. */
  default void note(String text) {}

  /** Whoever watches one of several runs, which may be worked on at the same time. */
  default Watcher of(String run) {
    return this;
  }

  /** How far all runs are; told when that has changed. */
  default void overall(QueueProgress progress) {}

  /** A run has failed; the others go on. */
  default void failed(RunFailure failure) {}
}

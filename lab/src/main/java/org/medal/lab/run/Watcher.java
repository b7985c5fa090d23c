package org.medal.lab.run;

import org.medal.core.loop.LoopListener;
import org.medal.core.progress.Progress;

/** Whoever watches an experiment: a terminal, a page, or nobody. */
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

  /** What follows belongs to the job of that name; empty when there is only one. */
  default void job(String name) {}
}

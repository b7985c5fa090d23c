package org.medal.studio.jobs;

import java.util.concurrent.CancellationException;

/** Tells long work that it is no longer wanted. */
final class Stop {
  private volatile boolean stopped;

  void stop() {
    stopped = true;
  }

  boolean stopped() {
    return stopped;
  }

  /**
   * Ends work that is no longer wanted.
   *
   * @throws CancellationException if it is not
   */
  void check() {
    if (stopped) {
      throw new CancellationException("The studio is being closed");
    }
  }
}

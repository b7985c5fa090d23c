package org.medal.lab.run;

import org.medal.core.loop.History;

/**
 * How far a run is.
 *
 * @param history what its ledger holds
 * @param complete whether it has ended and its model is saved
 */
record RunState(History history, boolean complete) {
  boolean begun() {
    return !history.queries().isEmpty();
  }

  /** The rounds that are over; the one whose model would have to be fitted again is not. */
  int rounds() {
    return Math.max(0, history.queries().size() - 1);
  }
}

package org.medal.studio.jobs;

import java.util.Optional;

/**
 * What goes on behind the doctor.
 *
 * @param phase what is being done
 * @param done of {@code total} steps; both 0 where that is not known
 * @param problem why the last piece of work failed and what to do, for people
 * @param version grows with every change
 */
public record Activity(Phase phase, int done, int total, Optional<String> problem, long version) {
  /** Kinds of work. */
  public enum Phase {
    IDLE,
    ADAPTING,
    LISTING,
    SCANNING,
    INITIAL,
    FEATURES,
    TRAINING,
    RANKING
  }
}

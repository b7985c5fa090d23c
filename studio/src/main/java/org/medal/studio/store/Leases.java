package org.medal.studio.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/**
 * How long readers keep what they have before them. Touches are kept in memory: they change
 * nothing, and after a restart every reader has its time again.
 */
final class Leases {
  private final InstantSource clock;
  private final Instant opened;
  private final Map<Long, Instant> touched = new ConcurrentHashMap<>();

  Leases(InstantSource clock) {
    this.clock = clock;
    this.opened = clock.instant();
  }

  void touch(long assignment) {
    touched.put(assignment, clock.instant());
  }

  /** Gives back what other readers have not touched for too long and this one could read. */
  void release(Transaction change, Asking asking) {
    Handle handle = change.handle();
    List<OpenAssignment> open = AssignmentRows.open(handle);
    touched.keySet().retainAll(open.stream().map(OpenAssignment::id).toList());
    Duration lease = Duration.ofMinutes(asking.settings().leaseMinutes());
    Instant oldest = change.now().minus(lease);
    Releases.all(
        change,
        open.stream()
            .filter(assignment -> assignment.reader() != asking.reader())
            .filter(assignment -> last(assignment).isBefore(oldest))
            .filter(assignment -> isUseful(handle, assignment, asking))
            .sorted(Comparator.comparingLong(OpenAssignment::id))
            .toList());
  }

  private Instant last(OpenAssignment assignment) {
    Instant given = assignment.at().isBefore(opened) ? opened : assignment.at();
    Instant touch = touched.getOrDefault(assignment.id(), given);
    return touch.isBefore(given) ? given : touch;
  }

  private static boolean isUseful(Handle handle, OpenAssignment assignment, Asking asking) {
    return switch (assignment.purpose()) {
          case REPEAT -> false;
          case QUERY, FILL -> !asking.budgetSpent();
          case TEST, SECOND -> true;
        }
        && !AnswerRows.hasAnswered(handle, asking.reader(), assignment.image());
  }
}

package org.medal.studio.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.medal.studio.project.Assignment;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.QueueEntry;

/** Lays an assignment before its reader. */
final class Desk {
  /** How many images after this one the browser may fetch ahead. */
  private static final int AHEAD = 3;

  private final Services services;
  private final Meter meter;

  Desk(Services services, Meter meter) {
    this.services = services;
    this.meter = meter;
  }

  /** What a reader looks at next. */
  record Next(Optional<AssignmentView> assignment, List<Long> upcoming, Progress progress) {}

  /** The reader's image, the same as before if it has not answered. */
  Next next(long reader) {
    return with(services.store().readings().next(reader), reader);
  }

  Next with(Optional<Assignment> assignment, long reader) {
    List<Long> upcoming = services.store().readings().upcoming(reader, AHEAD);
    prefetch(upcoming);
    return new Next(assignment.map(this::view), upcoming, meter.progress(reader));
  }

  private void prefetch(List<Long> upcoming) {
    List<ProjectImage> images = new ArrayList<>();
    upcoming.forEach(id -> services.store().images().find(id).ifPresent(images::add));
    services.pictures().prefetch(images);
  }

  private AssignmentView view(Assignment assignment) {
    ProjectImage image = services.image(assignment.image());
    return new AssignmentView(
        assignment.id(),
        assignment.sequence(),
        new AssignmentView.Seen(
            image.id(),
            image.path(),
            image.group(),
            image.width(),
            image.height(),
            image.flagged(),
            siblings(image)),
        assignment.by().map(by -> why(by, assignment)));
  }

  /** The other images of its group. */
  List<Sibling> siblings(ProjectImage image) {
    return services.store().images().ofGroup(image.group()).stream()
        .filter(other -> other.id() != image.id())
        .map(Sibling::of)
        .toList();
  }

  private AssignmentView.Why why(String by, Assignment assignment) {
    Optional<QueueEntry> entry = assignment.entry();
    boolean hidden = services.settings().hideGuess();
    Sight sight =
        Sight.of(services, services.store().readers().find(assignment.reader()).orElseThrow());
    return new AssignmentView.Why(
        by,
        assignment.round(),
        entry.map(e -> OptionalInt.of(e.rank())).orElse(OptionalInt.empty()),
        entry.map(e -> OptionalDouble.of(e.utility())).orElse(OptionalDouble.empty()),
        entry.map(QueueEntry::entropy).orElse(OptionalDouble.empty()),
        entry.map(QueueEntry::distance).orElse(OptionalDouble.empty()),
        hidden ? Optional.empty() : guess(assignment),
        entry.map(QueueEntry::neighbours).orElse(List.of()).stream()
            .flatMap(id -> services.store().images().find(id).stream())
            .map(
                n ->
                    new AssignmentView.Neighbour(
                        n.id(), n.path(), sight.label(n.id(), n.consensus())))
            .toList());
  }

  /** The probabilities that the ranking's model gave; empty where there was none. */
  static Optional<List<Double>> guess(Assignment assignment) {
    return assignment.entry().map(QueueEntry::probabilities).filter(p -> !p.isEmpty());
  }
}

package org.medal.studio.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** All reasons to give a reader an image, the first one that has any first. */
final class Sources {
  private static final List<Source> ALL =
      List.of(
          new RepeatSource(),
          new SecondSource(),
          new TestSource(),
          new QueueSource(),
          new FillSource(),
          new SkippedSource());

  private Sources() {}

  static Optional<Candidate> first(Handle handle, Asking asking) {
    return find(handle, asking, 1).stream().findFirst();
  }

  /** Up to {@code limit} candidates, in the order in which they would be given. */
  static List<Candidate> find(Handle handle, Asking asking, int limit) {
    List<Candidate> found = new ArrayList<>();
    for (Source source : ALL) {
      if (found.size() < limit) {
        found.addAll(source.find(handle, asking, limit - found.size()));
      }
    }
    return found;
  }
}

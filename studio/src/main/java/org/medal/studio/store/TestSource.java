package org.medal.studio.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.medal.studio.project.Purpose;

/** Held-out images that nobody has read. */
final class TestSource implements Source {
  @Override
  public List<Candidate> find(Handle handle, Asking asking, int limit) {
    return Unread.find(handle, asking, true, limit).stream()
        .map(image -> Candidate.plain(image, Purpose.TEST))
        .toList();
  }
}

package org.medal.studio.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.medal.studio.project.Purpose;

/** Random images of the pool, so that nobody waits for a ranking. */
final class FillSource implements Source {
  @Override
  public List<Candidate> find(Handle handle, Asking asking, int limit) {
    if (asking.budgetSpent()) {
      return List.of();
    }
    return Unread.find(handle, asking, false, limit).stream()
        .map(image -> Candidate.plain(image, Purpose.FILL))
        .toList();
  }
}

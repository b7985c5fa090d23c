package org.medal.studio.store;

import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.medal.studio.project.Purpose;

/** Images that this reader has read some answers ago and is shown once more. */
final class RepeatSource implements Source {
  @Override
  public List<Candidate> find(Handle handle, Asking asking, int limit) {
    return handle
        .select(
            "SELECT a.id AS repeats, s.image, s.round, s.strategy, s.entry"
                + " FROM answer a CROSS JOIN assignment s CROSS JOIN image i"
                + " WHERE a.undone = 0 AND a.repeat_at IS NOT NULL"
                + " AND a.reader = ? AND a.repeat_at <= ?"
                + " AND s.id = a.assignment AND i.id = a.image AND i.standing = 'POOL'"
                + " ORDER BY a.repeat_at, a.id LIMIT ?",
            asking.reader(),
            asking.answers(),
            limit)
        .map(
            (row, context) ->
                Candidate.of(row, Purpose.REPEAT, OptionalLong.of(row.getLong("repeats"))))
        .list();
  }
}

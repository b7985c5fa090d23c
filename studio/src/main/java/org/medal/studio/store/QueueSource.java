package org.medal.studio.store;

import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.medal.studio.project.Purpose;

/** What the latest ranking asks for, by rank. */
final class QueueSource implements Source {
  @Override
  public List<Candidate> find(Handle handle, Asking asking, int limit) {
    if (asking.budgetSpent()) {
      return List.of();
    }
    return handle
        .select(
            "SELECT q.image, q.data AS entry, r.round, r.strategy"
                + " FROM queue_entry q CROSS JOIN image i CROSS JOIN"
                + " (SELECT round, strategy FROM ranking ORDER BY id DESC LIMIT 1) r"
                + " WHERE q.waiting = 1 AND i.id = q.image"
                + " AND i.standing = 'POOL' AND i.held_out = 0 AND i.open = 0"
                + " AND NOT EXISTS (SELECT 1 FROM answer a"
                + " WHERE a.image = q.image AND a.reader = ? AND a.undone = 0)"
                + " ORDER BY q.rank LIMIT ?",
            asking.reader(),
            limit)
        .map((row, context) -> Candidate.of(row, Purpose.QUERY, OptionalLong.empty()))
        .list();
  }
}

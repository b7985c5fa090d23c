package org.medal.studio.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Images that nobody has read or has before them, in the order of their draw. */
final class Unread {
  private Unread() {}

  /** Those that this reader has not skipped. */
  static List<Long> find(Handle handle, Asking asking, boolean heldOut, int limit) {
    return handle
        .select(
            "SELECT i.id FROM image i"
                + " WHERE i.standing = 'POOL' AND i.readings = 0 AND i.open = 0"
                + " AND i.held_out = ?"
                + " AND NOT EXISTS (SELECT 1 FROM answer a"
                + " WHERE a.image = i.id AND a.reader = ? AND a.undone = 0)"
                + " ORDER BY i.draw LIMIT ?",
            Columns.of(heldOut),
            asking.reader(),
            limit)
        .mapTo(Long.class)
        .list();
  }
}

package org.medal.studio.store;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.medal.studio.project.Purpose;

/** Images that other readers have read and this one reads as well; most readings first. */
final class SecondSource implements Source {
  private static final String TO_READ_AGAIN =
      "SELECT i.id FROM image i WHERE i.standing = 'POOL' AND i.read_here >= 1"
          + " AND i.readings = :readings AND i.second_draw < :share"
          + " AND i.readings + i.open < :wanted"
          + " AND NOT EXISTS (SELECT 1 FROM answer a"
          + " WHERE a.image = i.id AND a.reader = :reader AND a.undone = 0)"
          + " ORDER BY i.second_draw LIMIT :limit";

  @Override
  public List<Candidate> find(Handle handle, Asking asking, int limit) {
    List<Candidate> found = new ArrayList<>();
    for (int readings = asking.wanted() - 1; readings >= 1 && found.size() < limit; readings--) {
      for (long image : images(handle, asking, readings, limit - found.size())) {
        found.add(likeTheFirst(handle, image));
      }
    }
    return found;
  }

  /** Of equal readings: a range of the index, not a walk over all that has been read. */
  private static List<Long> images(Handle handle, Asking asking, int readings, int limit) {
    return handle
        .createQuery(TO_READ_AGAIN)
        .bind("readings", readings)
        .bind("share", asking.secondShare())
        .bind("wanted", asking.wanted())
        .bind("reader", asking.reader())
        .bind("limit", limit)
        .mapTo(Long.class)
        .list();
  }

  /** A second reading looks like the first, so that nothing gives it away. */
  static Candidate likeTheFirst(Handle handle, long image) {
    return handle
        .select(
            "SELECT s.image, s.round, s.strategy, s.entry"
                + " FROM answer a JOIN assignment s ON s.id = a.assignment"
                + " WHERE a.image = ? AND a.undone = 0 AND a.imported = 0 AND a.kind <> 'SKIP'"
                + " ORDER BY a.id LIMIT 1",
            image)
        .map((row, context) -> Candidate.of(row, Purpose.SECOND, OptionalLong.empty()))
        .one();
  }
}

package org.medal.studio.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.medal.studio.project.Purpose;

/** Images that this reader skipped and that still are to be read; the longest ago first. */
final class SkippedSource implements Source {
  private static final String SKIPPED =
      "SELECT s.image, s.round, s.strategy, s.entry, i.held_out, i.readings"
          + " FROM (SELECT image, max(id) AS last, max(assignment) AS assignment FROM answer"
          + " WHERE reader = :reader AND kind = 'SKIP' AND undone = 0 GROUP BY image) k"
          + " JOIN image i ON i.id = k.image JOIN assignment s ON s.id = k.assignment"
          + " WHERE i.standing = 'POOL'"
          + " AND ((i.readings = 0 AND i.open = 0 AND (i.held_out = 1 OR :spent = 0))"
          + " OR (i.read_here >= 1 AND i.second_draw < :share AND i.readings + i.open < :wanted))"
          + " AND NOT EXISTS (SELECT 1 FROM answer a WHERE a.image = i.id AND a.reader = :reader"
          + " AND a.undone = 0 AND a.kind <> 'SKIP')"
          + " ORDER BY k.last LIMIT :limit";

  @Override
  public List<Candidate> find(Handle handle, Asking asking, int limit) {
    return handle
        .createQuery(SKIPPED)
        .bind("reader", asking.reader())
        .bind("spent", Columns.of(asking.budgetSpent()))
        .bind("share", asking.secondShare())
        .bind("wanted", asking.wanted())
        .bind("limit", limit)
        .map((row, context) -> Candidate.of(row, purpose(row), OptionalLong.empty()))
        .list();
  }

  private static Purpose purpose(ResultSet row) throws SQLException {
    if (row.getInt("readings") > 0) {
      return Purpose.SECOND;
    }
    if (Columns.flag(row, "held_out")) {
      return Purpose.TEST;
    }
    return Columns.text(row, "entry").isPresent() ? Purpose.QUERY : Purpose.FILL;
  }
}

package org.medal.studio.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.medal.core.data.InputException;
import org.medal.studio.project.Assignment;
import org.medal.studio.project.Purpose;

/** Reads the table of assignments. */
final class AssignmentRows {
  private static final String SELECT =
      "SELECT s.*, i.path FROM assignment s JOIN image i ON i.id = s.image WHERE ";

  private AssignmentRows() {}

  /** What the reader has before it. */
  static Optional<Assignment> open(Handle handle, long reader) {
    return handle
        .select(SELECT + "s.reader = ? AND s.state = 'OPEN' LIMIT 1", reader)
        .map(AssignmentRows::map)
        .findOne();
  }

  /**
   * An assignment of this reader.
   *
   * @throws InputException if there is none
   */
  static Assignment get(Handle handle, long reader, long id) {
    return handle
        .select(SELECT + "s.id = ? AND s.reader = ?", id, reader)
        .map(AssignmentRows::map)
        .findOne()
        .orElseThrow(
            () ->
                new InputException(
                    "You were not given assignment " + id + "; load the page again"));
  }

  static List<OpenAssignment> openOfReader(Handle handle, long reader) {
    return openWhere(handle, "reader = ?", reader);
  }

  static List<OpenAssignment> openOfImage(Handle handle, long image) {
    return openWhere(handle, "image = ?", image);
  }

  /** Everything that any reader has before it: at most one image each. */
  static List<OpenAssignment> open(Handle handle) {
    return handle
        .createQuery("SELECT * FROM assignment WHERE state = 'OPEN'")
        .map(AssignmentRows::mapOpen)
        .list();
  }

  private static List<OpenAssignment> openWhere(Handle handle, String condition, long value) {
    return handle
        .select("SELECT * FROM assignment WHERE state = 'OPEN' AND " + condition, value)
        .map(AssignmentRows::mapOpen)
        .list();
  }

  private static OpenAssignment mapOpen(ResultSet row, StatementContext context)
      throws SQLException {
    return new OpenAssignment(
        row.getLong("id"),
        row.getLong("image"),
        row.getLong("reader"),
        Purpose.valueOf(row.getString("purpose")),
        Instant.ofEpochMilli(row.getLong("at")));
  }

  /** A number for the next assignment. */
  static long next(Handle handle) {
    return handle
        .createQuery("SELECT coalesce(max(id), 0) + 1 FROM assignment")
        .mapTo(Long.class)
        .one();
  }

  /** Of a row that has the columns of an assignment and {@code path}. */
  static Assignment map(ResultSet row, StatementContext context) throws SQLException {
    return new Assignment(
        row.getLong("id"),
        row.getLong("reader"),
        row.getLong("image"),
        row.getString("path"),
        Purpose.valueOf(row.getString("purpose")),
        Columns.small(row, "round"),
        Columns.text(row, "strategy"),
        Columns.text(row, "entry").map(EntryJson::entry),
        row.getInt("sequence"));
  }
}

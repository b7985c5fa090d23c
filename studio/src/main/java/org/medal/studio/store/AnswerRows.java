package org.medal.studio.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.project.Answered;

/** Reads the table of answers. */
final class AnswerRows {
  private static final String SELECT =
      "SELECT a.id AS answer, a.kind, a.label, a.active_millis, a.guess_shown,"
          + " a.at AS answered_at, a.imported, r.name AS reader_name, s.*, i.path"
          + " FROM answer a JOIN assignment s ON s.id = a.assignment"
          + " JOIN image i ON i.id = a.image JOIN reader r ON r.id = a.reader ";

  private AnswerRows() {}

  static Answered get(Handle handle, long id) {
    return handle.select(SELECT + "WHERE a.id = ?", id).map(AnswerRows::map).one();
  }

  /** The answer to an assignment that stands. */
  static Optional<Answered> standing(Handle handle, long assignment) {
    return handle
        .select(SELECT + "WHERE a.assignment = ? AND a.undone = 0", assignment)
        .map(AnswerRows::map)
        .findOne();
  }

  /** The reader's own answers that stand, latest first. */
  static List<Answered> latest(Handle handle, long reader, int count) {
    return handle
        .select(
            SELECT
                + "WHERE a.reader = ? AND a.undone = 0 AND a.imported = 0"
                + " ORDER BY a.id DESC LIMIT ?",
            reader,
            count)
        .map(AnswerRows::map)
        .list();
  }

  /** The same without the image that the reader has before it. */
  static List<Answered> history(Handle handle, long reader, int count) {
    return handle
        .select(
            SELECT
                + "WHERE a.reader = ? AND a.undone = 0 AND a.imported = 0"
                + " AND NOT EXISTS (SELECT 1 FROM assignment o"
                + " WHERE o.reader = a.reader AND o.image = a.image AND o.state = 'OPEN')"
                + " ORDER BY a.id DESC LIMIT ?",
            reader,
            count)
        .map(AnswerRows::map)
        .list();
  }

  /** All images that the reader has judged here. */
  static Set<Long> judged(Handle handle, long reader) {
    return handle
        .select(
            "SELECT DISTINCT image FROM answer"
                + " WHERE reader = ? AND undone = 0 AND imported = 0 AND kind <> 'SKIP'",
            reader)
        .mapTo(Long.class)
        .set();
  }

  static List<Answered> all(Handle handle) {
    return handle
        .createQuery(SELECT + "WHERE a.undone = 0 ORDER BY a.id")
        .map(AnswerRows::map)
        .list();
  }

  static List<Answered> ofImage(Handle handle, long image) {
    return handle
        .select(SELECT + "WHERE a.image = ? AND a.undone = 0 ORDER BY a.id", image)
        .map(AnswerRows::map)
        .list();
  }

  /** Whether an answer of this reader to the image stands; a skip is one too. */
  static boolean hasAnswered(Handle handle, long reader, long image) {
    return handle
        .select(
            "SELECT 1 FROM answer WHERE image = ? AND reader = ? AND undone = 0 LIMIT 1",
            image,
            reader)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Those of the images that this reader has read. */
  static Set<Long> read(Handle handle, long reader, List<Long> images) {
    return handle
        .createQuery(
            "SELECT image FROM answer WHERE image IN (<images>) AND reader = :reader"
                + " AND undone = 0 AND kind <> 'SKIP'")
        .bindList("images", images)
        .bind("reader", reader)
        .mapTo(Long.class)
        .set();
  }

  /** A number for the next answer. */
  static long next(Handle handle) {
    return handle
        .createQuery("SELECT coalesce(max(id), 0) + 1 FROM answer")
        .mapTo(Long.class)
        .one();
  }

  private static Answered map(ResultSet row, StatementContext context) throws SQLException {
    return new Answered(
        row.getLong("answer"),
        row.getString("reader_name"),
        AssignmentRows.map(row, context),
        AnswerKind.valueOf(row.getString("kind")),
        Columns.text(row, "label"),
        row.getLong("active_millis"),
        Columns.flag(row, "guess_shown"),
        Instant.ofEpochMilli(row.getLong("answered_at")),
        Columns.flag(row, "imported"));
  }
}

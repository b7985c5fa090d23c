package org.medal.studio.store;

import com.google.gson.JsonParser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The journal's table. */
final class EventRows {
  private EventRows() {}

  /** The place of the last event; 0 if there is none. */
  static long last(Handle handle) {
    return handle.createQuery("SELECT coalesce(max(seq), 0) FROM event").mapTo(Long.class).one();
  }

  static void insert(Handle handle, Event event) {
    handle.execute(
        "INSERT INTO event (seq, at, reader, kind, image, data) VALUES (?, ?, ?, ?, ?, ?)",
        event.seq(),
        event.at().toEpochMilli(),
        event.reader(),
        event.kind(),
        event.image(),
        event.data().toString());
  }

  static List<Event> after(Handle handle, long seq, int limit) {
    return handle
        .select("SELECT * FROM event WHERE seq > ? ORDER BY seq LIMIT ?", seq, limit)
        .map(EventRows::map)
        .list();
  }

  static List<Event> before(Handle handle, long seq, int limit) {
    return handle
        .select("SELECT * FROM event WHERE seq < ? ORDER BY seq DESC LIMIT ?", seq, limit)
        .map(EventRows::map)
        .list();
  }

  private static Event map(ResultSet row, StatementContext context) throws SQLException {
    return new Event(
        row.getLong("seq"),
        Instant.ofEpochMilli(row.getLong("at")),
        Columns.number(row, "reader"),
        EventKind.valueOf(row.getString("kind")),
        Columns.number(row, "image"),
        JsonParser.parseString(row.getString("data")).getAsJsonObject());
  }
}

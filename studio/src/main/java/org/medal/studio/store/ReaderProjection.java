package org.medal.studio.store;

import com.google.gson.JsonObject;
import org.jdbi.v3.core.Handle;
import org.medal.studio.project.Role;

/** Accounts in their table. */
final class ReaderProjection {
  private ReaderProjection() {}

  static void added(Handle handle, Event event) {
    JsonObject data = event.data();
    handle.execute(
        "INSERT INTO reader (id, name, role, password_hash, active, served, answers)"
            + " VALUES (?, ?, ?, ?, 1, 0, 0)",
        Facts.number(data, "id"),
        Facts.text(data, "name"),
        Facts.constant(data, "role", Role.class),
        Facts.textIfAny(data, Event.SECRET));
  }

  static void changed(Handle handle, Event event) {
    JsonObject data = event.data();
    long id = Facts.number(data, "id");
    if (data.has(Event.SECRET)) {
      handle.execute(
          "UPDATE reader SET password_hash = ? WHERE id = ?", Facts.text(data, Event.SECRET), id);
    } else {
      handle.execute(
          "UPDATE reader SET role = ?, active = ? WHERE id = ?",
          Facts.constant(data, "role", Role.class),
          Columns.of(Facts.flag(data, "active")),
          id);
    }
  }
}

package org.medal.studio.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.medal.core.data.InputException;
import org.medal.studio.project.Reader;
import org.medal.studio.project.Role;

/** Reads the table of accounts. */
final class AccountRows {
  private AccountRows() {}

  static Optional<Reader> find(Handle handle, long id) {
    return handle.select("SELECT * FROM reader WHERE id = ?", id).map(AccountRows::map).findOne();
  }

  /**
   * The reader of that number.
   *
   * @throws InputException if there is none
   */
  static Reader get(Handle handle, long id) {
    return find(handle, id).orElseThrow(() -> new InputException("There is no reader " + id));
  }

  /**
   * The reader of that number, who may label.
   *
   * @throws InputException if there is none, or its account is closed
   */
  static Reader active(Handle handle, long id) {
    Reader reader = get(handle, id);
    if (!reader.active()) {
      throw new InputException("The account of " + reader.name() + " is closed");
    }
    return reader;
  }

  static Optional<Reader> named(Handle handle, String name) {
    return handle
        .select("SELECT * FROM reader WHERE name = ?", name)
        .map(AccountRows::map)
        .findOne();
  }

  static List<Reader> all(Handle handle) {
    return handle.createQuery("SELECT * FROM reader ORDER BY id").map(AccountRows::map).list();
  }

  static Optional<String> passwordHash(Handle handle, long id) {
    return handle
        .select("SELECT password_hash FROM reader WHERE id = ? AND password_hash IS NOT NULL", id)
        .mapTo(String.class)
        .findOne();
  }

  static int answers(Handle handle, long id) {
    return number(handle, "answers", id);
  }

  static int served(Handle handle, long id) {
    return number(handle, "served", id);
  }

  private static int number(Handle handle, String column, long id) {
    return handle
        .select("SELECT " + column + " FROM reader WHERE id = ?", id)
        .mapTo(Integer.class)
        .one();
  }

  static int countActive(Handle handle) {
    return handle
        .createQuery("SELECT count(*) FROM reader WHERE active = 1")
        .mapTo(Integer.class)
        .one();
  }

  /** A number for the next account. */
  static long next(Handle handle) {
    return handle
        .createQuery("SELECT coalesce(max(id), 0) + 1 FROM reader")
        .mapTo(Long.class)
        .one();
  }

  private static Reader map(ResultSet row, StatementContext context) throws SQLException {
    return new Reader(
        row.getLong("id"),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        Columns.flag(row, "active"));
  }
}

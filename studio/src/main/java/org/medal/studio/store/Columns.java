package org.medal.studio.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Columns that may be empty, and those that are 0 or 1. */
final class Columns {
  private Columns() {}

  static OptionalLong number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }

  static OptionalInt small(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static boolean flag(ResultSet row, String column) throws SQLException {
    return row.getInt(column) == 1;
  }

  static int of(boolean flag) {
    return flag ? 1 : 0;
  }
}

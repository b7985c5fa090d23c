package org.medal.studio.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.medal.studio.project.Purpose;

/**
 * An image that a reader could be given, with what it would be told of it.
 *
 * @param entry the ranking's entry, as JSON
 * @param repeats the answer that a hidden repeat is compared with
 */
record Candidate(
    long image,
    Purpose purpose,
    OptionalInt round,
    Optional<String> by,
    Optional<String> entry,
    OptionalLong repeats) {
  /** One that no ranking asks for. */
  static Candidate plain(long image, Purpose purpose) {
    return new Candidate(
        image,
        purpose,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty());
  }

  /** Of a row with the columns {@code image}, {@code round}, {@code strategy}, {@code entry}. */
  static Candidate of(ResultSet row, Purpose purpose, OptionalLong repeats) throws SQLException {
    return new Candidate(
        row.getLong("image"),
        purpose,
        Columns.small(row, "round"),
        Columns.text(row, "strategy"),
        Columns.text(row, "entry"),
        repeats);
  }
}

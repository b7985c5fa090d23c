package org.medal.studio.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.medal.core.data.InputException;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.Standing;

/** Reads the table of images. */
final class ImageRows {
  private ImageRows() {}

  static Optional<ProjectImage> find(Handle handle, long id) {
    return handle.select("SELECT * FROM image WHERE id = ?", id).map(ImageRows::map).findOne();
  }

  /**
   * The image of that number.
   *
   * @throws InputException if there is none
   */
  static ProjectImage get(Handle handle, long id) {
    return find(handle, id).orElseThrow(() -> new InputException("There is no image " + id));
  }

  static List<ProjectImage> all(Handle handle) {
    return handle.createQuery("SELECT * FROM image ORDER BY id").map(ImageRows::map).list();
  }

  static List<ProjectImage> remarkable(Handle handle) {
    return handle
        .createQuery(
            "SELECT * FROM image WHERE standing <> 'POOL' OR flagged = 1 OR disputed = 1"
                + " ORDER BY id")
        .map(ImageRows::map)
        .list();
  }

  static List<ProjectImage> ofGroup(Handle handle, String group) {
    return handle
        .createQuery("SELECT * FROM image WHERE grp = :group AND standing = 'POOL' ORDER BY id")
        .bind("group", group)
        .map(ImageRows::map)
        .list();
  }

  static Set<String> paths(Handle handle) {
    return handle.createQuery("SELECT path FROM image").mapTo(String.class).set();
  }

  /** Those of the paths that are known. */
  static Set<String> known(Handle handle, List<String> paths) {
    return paths.isEmpty()
        ? Set.of()
        : handle
            .createQuery("SELECT path FROM image WHERE path IN (<paths>)")
            .bindList("paths", paths)
            .mapTo(String.class)
            .collect(Collectors.toSet());
  }

  /** A number for the next image. */
  static long next(Handle handle) {
    return handle.createQuery("SELECT coalesce(max(id), 0) + 1 FROM image").mapTo(Long.class).one();
  }

  private static ProjectImage map(ResultSet row, StatementContext context) throws SQLException {
    return new ProjectImage(
        row.getLong("id"),
        row.getString("path"),
        row.getString("grp"),
        Columns.small(row, "width"),
        Columns.small(row, "height"),
        Columns.number(row, "hash"),
        Standing.valueOf(row.getString("standing")),
        Columns.text(row, "reason"),
        Columns.number(row, "duplicate_of"),
        Columns.flag(row, "held_out"),
        Columns.text(row, "consensus"),
        Columns.flag(row, "disputed"),
        Columns.flag(row, "cannot_judge"),
        Columns.flag(row, "flagged"),
        row.getInt("readings"));
  }
}

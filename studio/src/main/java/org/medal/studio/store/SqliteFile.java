package org.medal.studio.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.medal.core.data.InputException;
import org.sqlite.SQLiteDataSource;

/** Tells our database files from others and whole ones from damaged ones. */
final class SqliteFile {
  /** "MedA", in the place where SQLite lets an application sign its files. */
  private static final int SIGNATURE = 0x4D656441;

  private SqliteFile() {}

  /**
   * Checks a file before anything is written into it.
   *
   * @throws InputException if it exists and is damaged, or another program made it
   */
  static void require(Path file) {
    if (!Files.exists(file)) {
      return;
    }
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    if (!holds(source, SqliteFile::isOurs)) {
      throw new InputException(
          file + " is damaged or no project of MedAL; choose another place, or restore a copy");
    }
  }

  /** Signs a file that has its tables. */
  static void mark(DataSource source) {
    Jdbi.create(source).useHandle(h -> h.execute("PRAGMA application_id = " + SIGNATURE));
  }

  private static boolean holds(DataSource source, Function<Handle, Boolean> check) {
    try {
      return Jdbi.create(source).withHandle(check::apply);
    } catch (JdbiException e) {
      return false;
    }
  }

  /** A file without tables is what a process leaves that was killed while it made the project. */
  private static boolean isOurs(Handle handle) {
    boolean signed = number(handle, "PRAGMA application_id") == SIGNATURE;
    boolean begun =
        number(handle, "SELECT count(*) FROM sqlite_master WHERE name = 'event'") == 1
            || number(handle, "SELECT count(*) FROM sqlite_master") == 0;
    return (signed || begun) && isWhole(handle);
  }

  private static boolean isWhole(Handle handle) {
    return handle.createQuery("PRAGMA quick_check(1)").mapTo(String.class).one().equals("ok");
  }

  private static int number(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(Integer.class).one();
  }
}

package org.medal.studio.store;

import java.nio.file.Path;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/** A file in the test's folder. */
record SqlitePlace(Path file) implements Place {
  @Override
  public Store open(InstantSource clock) {
    return new Store(SqliteDatabase.open(file), clock);
  }

  @Override
  public String address() {
    return file.toString();
  }

  @Override
  public DataSource tables() {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  @Override
  public void close() {}
}

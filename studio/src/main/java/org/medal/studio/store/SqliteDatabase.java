package org.medal.studio.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.medal.core.data.InputException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One file, with a write-ahead log and full sync: what is committed survives a power cut. A single
 * connection writes.
 */
final class SqliteDatabase implements Database {
  private static final int READERS = 4;
  private static final int BUSY_MILLIS = 20_000;

  private final FileLock lock;
  private final HikariDataSource writes;
  private final HikariDataSource reads;

  private SqliteDatabase(FileLock lock, HikariDataSource writes, HikariDataSource reads) {
    this.lock = lock;
    this.writes = writes;
    this.reads = reads;
  }

  static SqliteDatabase open(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().normalize().getParent());
      FileLock lock = FileLock.beside(file);
      try {
        return open(file, lock);
      } catch (RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new InputException(
          "The project " + file + " cannot be written; check the folder's rights", e);
    }
  }

  private static SqliteDatabase open(Path file, FileLock lock) {
    SqliteFile.require(file);
    Migrations.run(source(file, SQLiteConfig.TransactionMode.DEFERRED), "sqlite", file.toString());
    SqliteFile.mark(source(file, SQLiteConfig.TransactionMode.DEFERRED));
    return new SqliteDatabase(
        lock,
        Pools.of("writes", source(file, SQLiteConfig.TransactionMode.IMMEDIATE), 1),
        Pools.of("reads", source(file, SQLiteConfig.TransactionMode.DEFERRED), READERS));
  }

  private static DataSource source(Path file, SQLiteConfig.TransactionMode mode) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setTransactionMode(mode);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  @Override
  public DataSource writes() {
    return writes;
  }

  @Override
  public DataSource reads() {
    return reads;
  }

  /** {@code BEGIN IMMEDIATE} has done it. */
  @Override
  public void lockWrites(Handle handle) {}

  /** Its plans follow from the indexes alone. */
  @Override
  public void grown(Handle handle) {}

  @Override
  public void close() {
    reads.close();
    writes.close();
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

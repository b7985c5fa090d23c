package org.medal.studio.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.medal.core.data.InputException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL database. A connection of its own holds a lock for as long as the project is open;
 * the server gives it free when this process ends, however it does.
 */
final class PostgresDatabase implements Database {
  private static final int READERS = 8;

  /** Advisory locks: "MedAL" and what it is for. */
  private static final int LOCKS = 0x4D65644C;

  /** The server may need a moment to see that a process has been killed. */
  private static final int PATIENCE_SECONDS = 3;

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private static final int OF_PROCESS = 1;
  private static final int OF_WRITES = 2;

  private final Handle lock;
  private final HikariDataSource writes;
  private final HikariDataSource reads;

  private PostgresDatabase(Handle lock, DataSource source) {
    this.lock = lock;
    this.writes = Pools.of("writes", source, 1);
    this.reads = Pools.of("reads", source, READERS);
  }

  static PostgresDatabase open(PostgresUrl url) {
    DataSource source = source(url);
    Handle lock = lock(source, url);
    try {
      Migrations.run(source, "postgres", "The database " + url.place());
      return new PostgresDatabase(lock, source);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Handle lock(DataSource source, PostgresUrl url) {
    Handle handle = Jdbi.open(connect(source, url));
    try {
      handle.execute("SET lock_timeout = '" + PATIENCE_SECONDS + "s'");
      handle.execute("SELECT pg_advisory_lock(?, ?)", LOCKS, OF_PROCESS);
      awaitWrites(handle);
      return handle;
    } catch (JdbiException e) {
      handle.close();
      throw isTaken(e)
          ? new InputException(
              "The project in " + url.place() + " is open in another process; stop that one first")
          : e;
    }
  }

  /** What a killed process was writing may still be on its way to the disk. */
  private static void awaitWrites(Handle handle) {
    handle.useTransaction(PostgresDatabase::takeWrites);
  }

  private static void takeWrites(Handle handle) {
    handle.execute("SELECT pg_advisory_xact_lock(?, ?)", LOCKS, OF_WRITES);
  }

  private static boolean isTaken(JdbiException thrown) {
    return thrown.getCause() instanceof SQLException cause
        && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
  }

  private static Connection connect(DataSource source, PostgresUrl url) {
    try {
      return source.getConnection();
    } catch (SQLException e) {
      throw new InputException(
          "The database " + url.place() + " cannot be opened: " + e.getMessage(), e);
    }
  }

  private static DataSource source(PostgresUrl url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {url.host()});
    source.setPortNumbers(new int[] {url.port()});
    source.setDatabaseName(url.database());
    url.user().ifPresent(source::setUser);
    url.password().ifPresent(source::setPassword);
    url.sslMode().ifPresent(source::setSslMode);
    source.setApplicationName("MedAL");
    source.setTcpKeepAlive(true);
    source.setReWriteBatchedInserts(true);
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

  /** Should the process's lock be lost with its connection, this one still orders the writes. */
  @Override
  public void lockWrites(Handle handle) {
    takeWrites(handle);
  }

  /** Its own round comes within a minute or so; until then it would walk through the table. */
  @Override
  public void grown(Handle handle) {
    handle.execute("ANALYZE image");
  }

  @Override
  public void close() {
    reads.close();
    writes.close();
    lock.close();
  }
}

package org.medal.studio.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * A project's memory: an append-only journal, and tables that follow from it, in SQLite or
 * PostgreSQL. What a method has returned from is on disk.
 *
 * <p>Writes go one after the other, under a lock that other processes respect; reads go on beside
 * them. Safe for several threads.
 */
public final class Store implements AutoCloseable {
  private final Database database;
  private final Listeners listeners = new Listeners();
  private final Settings settings;
  private final Images images;
  private final Readers readers;
  private final Readings readings;
  private final Rankings rankings;
  private final Sessions sessions;
  private final Journal journal;

  Store(Database database, InstantSource clock) {
    this.database = database;
    Transactions transactions = new Transactions(database, clock, listeners);
    this.settings = new Settings(transactions);
    this.images = new Images(transactions);
    this.readers = new Readers(transactions);
    this.readings = new Readings(transactions);
    this.rankings = new Rankings(transactions);
    this.sessions = new Sessions(transactions);
    this.journal = new Journal(transactions);
  }

  /**
   * Opens the project in a folder, or makes an empty one in it.
   *
   * @throws org.medal.core.data.InputException if it is in use by another process, was made by a
   *     newer version, or cannot be written
   */
  public static Store sqlite(Path file) {
    return new Store(SqliteDatabase.open(file), InstantSource.system());
  }

  /**
   * Opens the project in a PostgreSQL database, or makes an empty one in it.
   *
   * @param url {@code postgresql://[user[:password]@]host[:port]/database[?sslmode=…]}; user and
   *     password may be percent-encoded
   * @throws org.medal.core.data.InputException if it cannot be reached, is in use by another
   *     process, or was made by a newer version; the password is in no message
   */
  public static Store postgres(String url) {
    return new Store(PostgresDatabase.open(PostgresUrl.parse(url)), InstantSource.system());
  }

  public Settings settings() {
    return settings;
  }

  public Images images() {
    return images;
  }

  public Readers readers() {
    return readers;
  }

  public Readings readings() {
    return readings;
  }

  public Rankings rankings() {
    return rankings;
  }

  public Sessions sessions() {
    return sessions;
  }

  public Journal journal() {
    return journal;
  }

  /**
   * Has every further event told to {@code listener}, after its transaction, in order, on one
   * thread of the store; the listener must be quick.
   */
  public void listen(Consumer<Event> listener) {
    listeners.add(listener);
  }

  /** Lets listeners hear what has happened, and gives the project free. */
  @Override
  public void close() {
    listeners.close();
    database.close();
  }
}

package org.medal.studio.store;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A project's memory: an append-only journal, and tables that follow from it, in SQLite or
 * PostgreSQL. What a method has returned from is on disk.
 *
 * <p>Writes go one after the other, under a lock that other processes respect; reads go on beside
 * them. Safe for several threads.
 */
public final class Store implements AutoCloseable {
  private Store() {}

  /**
   * Opens the project in a folder, or makes an empty one in it.
   *
   * @throws org.medal.core.data.InputException if it is in use by another process, was made by a
   *     newer version, or cannot be written
   */
  public static Store sqlite(Path file) {
    throw new UnsupportedOperationException();
  }

  /**
   * Opens the project in a PostgreSQL database, or makes an empty one in it.
   *
   * @param url {@code postgresql://[user[:password]@]host[:port]/database}
   */
  public static Store postgres(String url) {
    throw new UnsupportedOperationException();
  }

  public Settings settings() {
    throw new UnsupportedOperationException();
  }

  public Images images() {
    throw new UnsupportedOperationException();
  }

  public Readers readers() {
    throw new UnsupportedOperationException();
  }

  public Readings readings() {
    throw new UnsupportedOperationException();
  }

  public Rankings rankings() {
    throw new UnsupportedOperationException();
  }

  public Sessions sessions() {
    throw new UnsupportedOperationException();
  }

  public Journal journal() {
    throw new UnsupportedOperationException();
  }

  /**
   * Has every further event told to {@code listener}, after its transaction, in order, on one
   * thread of the store; the listener must be quick.
   */
  public void listen(Consumer<Event> listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}

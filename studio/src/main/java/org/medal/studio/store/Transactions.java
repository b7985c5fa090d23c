package org.medal.studio.store;

import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Runs changes one after the other, and reads beside them. */
final class Transactions {
  private final ReentrantLock writing = new ReentrantLock(true);
  private final Database database;
  private final Jdbi writes;
  private final Jdbi reads;
  private final InstantSource clock;
  private final Listeners listeners;

  Transactions(Database database, InstantSource clock, Listeners listeners) {
    this.database = database;
    this.writes = Jdbi.create(database.writes());
    this.reads = Jdbi.create(database.reads());
    this.clock = clock;
    this.listeners = listeners;
  }

  InstantSource clock() {
    return clock;
  }

  <T> T read(Function<Handle, T> work) {
    return reads.withHandle(work::apply);
  }

  /** To be called once a great many rows have been added. */
  void grown() {
    write(
        change -> {
          database.grown(change.handle());
          return change;
        });
  }

  /** All of it or nothing; listeners hear of it once it is on disk. */
  <T> T write(Function<Transaction, T> work) {
    writing.lock();
    try {
      Done<T> done = writes.inTransaction(handle -> run(handle, work));
      done.transaction().events().forEach(listeners::tell);
      return done.result();
    } finally {
      writing.unlock();
    }
  }

  private <T> Done<T> run(Handle handle, Function<Transaction, T> work) {
    database.lockWrites(handle);
    Transaction transaction = new Transaction(handle, clock.instant());
    return new Done<>(work.apply(transaction), transaction);
  }

  private record Done<T>(T result, Transaction transaction) {}
}

package org.medal.studio.jobs;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.medal.core.data.InputException;

/**
 * A thread that always does the first chore that has something to do. One that fails is left alone
 * until something changes, or for {@value #RETRY_SECONDS} s; the others go on.
 */
final class Worker {
  private static final long RETRY_SECONDS = 30;
  private static final long PAUSE_MILLIS = 500;
  private static final long END_MILLIS = 60_000;

  private final Thread thread;
  private final List<Chore> chores;
  private final ActivityBoard board;
  private final Stop stop;
  private final Map<Chore, Failure> failures = new HashMap<>();
  private long changes;

  /** When a chore failed, and what had happened until then. */
  private record Failure(long changes, long nanos) {}

  /**
   * Starts nothing yet.
   *
   * @param chores the most urgent first
   */
  Worker(String name, List<Chore> chores, ActivityBoard board, Stop stop) {
    this.chores = chores;
    this.board = board;
    this.stop = stop;
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Something has changed: there may be work, and what failed may go well now. */
  synchronized void wake() {
    changes++;
    notifyAll();
  }

  private void run() {
    while (!stop.stopped()) {
      long seen = changes();
      if (!doOne(seen)) {
        pause(seen);
      }
    }
  }

  private synchronized long changes() {
    return changes;
  }

  /** Waits for a change, for a while: some work comes with time. */
  private synchronized void pause(long seen) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS);
    try {
      long left = end - System.nanoTime();
      while (changes == seen && !stop.stopped() && left > 0) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
        left = end - System.nanoTime();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop.stop(); // nobody interrupts but to end it
    }
  }

  private boolean doOne(long seen) {
    for (Chore chore : chores) {
      if (mayTry(chore, seen) && tried(chore, seen)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayTry(Chore chore, long seen) {
    Failure failure = failures.get(chore);
    return !stop.stopped()
        && (failure == null
            || failure.changes != seen
            || System.nanoTime() - failure.nanos > RETRY_SECONDS * 1_000_000_000);
  }

  /** Whether it did something. */
  private boolean tried(Chore chore, long seen) {
    try {
      boolean did = chore.step();
      if (did || failures.containsKey(chore)) {
        failures.remove(chore);
        board.done(chore.name());
      }
      return did;
    } catch (IOException | RuntimeException | VirtualMachineError | LinkageError e) {
      failed(chore, seen, e);
      return false;
    }
  }

  private void failed(Chore chore, long seen, Throwable e) {
    if (!stop.stopped()) { // what is ended in its midst fails
      failures.put(chore, new Failure(seen, System.nanoTime()));
      board.failed(chore.name(), sentence(chore, e));
    }
  }

  private static String sentence(Chore chore, Throwable e) {
    return e instanceof InputException
        ? String.valueOf(e.getMessage())
        : "The studio failed at "
            + chore.name()
            + " ("
            + e
            + "); it tries again when something changes";
  }

  /**
   * Ends after the piece of work that is being done, and waits for that, a minute at most.
   *
   * @return whether it has ended
   */
  boolean end() {
    stop.stop();
    wake();
    thread.interrupt();
    try {
      thread.join(END_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }
}

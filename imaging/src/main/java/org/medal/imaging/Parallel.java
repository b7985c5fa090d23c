package org.medal.imaging;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.medal.core.progress.Progress;

/** One run over numbered pieces of work on several threads. */
final class Parallel {
  private final int count;
  private final Progress progress;
  private final IntConsumer work;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicBoolean stopped = new AtomicBoolean();

  private Parallel(int count, Progress progress, IntConsumer work) {
    this.count = count;
    this.progress = progress;
    this.work = work;
  }

  /**
   * Does {@code work} for 0 … count − 1 and returns when all are done. The first exception of a
   * piece ends the run and is thrown again. An interrupt ends it as well: pieces in work are
   * finished in the background, no further one is begun, the caller's interrupt flag stays set and
   * {@link CancellationException} is thrown.
   */
  static void run(int count, int threads, Progress progress, IntConsumer work) {
    if (threads < 1) {
      throw new IllegalArgumentException("At least one thread is needed, not " + threads);
    }
    new Parallel(count, progress, work).run(Math.max(1, Math.min(threads, count)));
  }

  private void run(int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads, Parallel::daemon);
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        workers.add(pool.submit(this::drain));
      }
      for (Future<?> worker : workers) {
        join(worker);
      }
    } finally {
      stopped.set(true);
      pool.shutdown();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "medal-imaging");
    thread.setDaemon(true);
    return thread;
  }

  private void drain() {
    boolean sound = false;
    try {
      for (int i = next.getAndIncrement(); i < count && !stopped.get(); ) {
        work.accept(i);
        progress.advance(done.incrementAndGet(), count);
        i = next.getAndIncrement();
      }
      sound = true;
    } finally {
      if (!sound) {
        stopped.set(true);
      }
    }
  }

  private static void join(Future<?> worker) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("Interrupted"); // a worker that is done would not say so
    }
    try {
      worker.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    }
  }
}

package org.medal.studio.images;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Makes pictures ahead, one at a time, on a thread of its own. Of more than {@value #WAITING} that
 * wait, the oldest are dropped.
 */
final class Prefetch implements AutoCloseable {
  private static final int WAITING = 64;

  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          10,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Prefetch::thread,
          new ThreadPoolExecutor.DiscardOldestPolicy());

  Prefetch() {
    worker.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "medal-prefetch");
    thread.setDaemon(true);
    return thread;
  }

  /** Has something done in a while, perhaps; returns at once. */
  void later(Runnable work) {
    worker.execute(work);
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}

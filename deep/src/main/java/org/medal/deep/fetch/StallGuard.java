package org.medal.deep.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Closes a stream from which nothing has come for a while, which ends the read that waits. */
final class StallGuard implements AutoCloseable {
  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledFuture<?> looking;
  private volatile long lastNews = System.nanoTime();

  StallGuard(InputStream stream, Duration patience) {
    long period = Math.max(1, patience.toMillis() / 4);
    Runnable look =
        () -> {
          if (System.nanoTime() - lastNews > patience.toNanos()) {
            close(stream);
          }
        };
    looking = watch.scheduleWithFixedDelay(look, period, period, TimeUnit.MILLISECONDS);
  }

  private static void close(InputStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something has come. */
  void news() {
    lastNews = System.nanoTime();
  }

  @Override
  public void close() {
    looking.cancel(false);
    watch.shutdown();
  }
}

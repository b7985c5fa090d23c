package org.medal.studio.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tells what has happened, in order, on a thread of its own. */
final class Listeners implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;

  private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread made = new Thread(work, "medal-store-listeners");
            made.setDaemon(true);
            return made;
          });

  void add(Consumer<Event> listener) {
    listeners.add(listener);
  }

  void tell(Event event) {
    if (!listeners.isEmpty()) {
      Event open = event.withoutSecrets();
      // one task each: one that fails must not keep the others from hearing
      listeners.forEach(listener -> thread.execute(() -> listener.accept(open)));
    }
  }

  /** Lets them hear what has been told so far. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

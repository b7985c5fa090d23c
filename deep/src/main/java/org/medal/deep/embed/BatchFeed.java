package org.medal.deep.embed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Decodes batches on background threads, in order and ahead of their use, into a few buffers that
 * are used again and again. {@link #next} is called from one thread.
 */
public final class BatchFeed implements AutoCloseable {
  private static final int THREADS = 2;
  private static final int AHEAD = 3;

  /** Where pixels come from. */
  @FunctionalInterface
  public interface Pixels {
    /**
     * The pixels of one image, 3 · size · size bytes. Called from several threads.
     *
     * @param item its position among all
     * @param scratch room for one image, which may be written to and returned
     */
    byte[] of(int item, byte[] scratch);
  }

  private final int[] starts;
  private final BatchBuffers buffers;
  private final Pixels pixels;
  private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, BatchFeed::daemon);
  private final Deque<Future<PixelBatch>> ahead = new ArrayDeque<>();
  private int planned;
  private @Nullable PixelBatch inUse;

  /**
   * Starts decoding.
   *
   * @param starts the position of each batch's first image, and last the number of all images
   * @param room the images of the largest batch
   * @param size width and height, in pixels
   */
  public BatchFeed(int[] starts, int room, int size, Pixels pixels) {
    this(starts, new BatchBuffers(room, size), pixels);
  }

  /**
   * As the other one.
   *
   * @param buffers where the batches lie; no other feed uses them meanwhile
   */
  public BatchFeed(int[] starts, BatchBuffers buffers, Pixels pixels) {
    this.starts = starts;
    this.buffers = buffers;
    this.pixels = pixels;
    for (int i = 0; i <= AHEAD && i < starts.length - 1; i++) {
      plan(buffers.take());
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "medal-decode");
    thread.setDaemon(true);
    return thread;
  }

  private void plan(PixelBatch batch) {
    if (planned < starts.length - 1) {
      int from = starts[planned];
      int to = starts[++planned];
      ahead.add(workers.submit(() -> fill(batch, from, to)));
    } else {
      buffers.giveBack(batch);
    }
  }

  private PixelBatch fill(PixelBatch batch, int from, int to) {
    batch.restart(from);
    for (int item = from; item < to; item++) {
      batch.add(pixels.of(item, batch.scratch()));
    }
    return batch;
  }

  /**
   * The next batch, or null after the last. The one given before must no longer be read.
   *
   * @throws RuntimeException what decoding threw
   */
  public @Nullable PixelBatch next() {
    if (inUse != null) {
      plan(inUse);
      inUse = null;
    }
    Future<PixelBatch> first = ahead.poll();
    if (first == null) {
      return null;
    }
    inUse = await(first);
    return inUse;
  }

  private static PixelBatch await(Future<PixelBatch> batch) {
    try {
      return batch.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while images were decoded", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("Decoding failed", e.getCause());
    }
  }

  /** Stops decoding; returns once no thread uses the images any more. */
  @Override
  public void close() {
    workers.shutdownNow();
    try {
      workers.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

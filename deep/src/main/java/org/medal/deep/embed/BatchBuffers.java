package org.medal.deep.embed;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Memory for batches of one size, for one {@link BatchFeed} after the other. Safe for several
 * threads.
 */
public final class BatchBuffers {
  private final Queue<PixelBatch> free = new ArrayDeque<>();
  private final int room;
  private final int size;

  /**
   * Takes nothing yet.
   *
   * @param room the images of the largest batch
   * @param size width and height, in pixels
   */
  public BatchBuffers(int room, int size) {
    this.room = room;
    this.size = size;
  }

  synchronized PixelBatch take() {
    PixelBatch known = free.poll();
    return known != null ? known : new PixelBatch(room, size);
  }

  synchronized void giveBack(PixelBatch batch) {
    free.add(batch);
  }
}

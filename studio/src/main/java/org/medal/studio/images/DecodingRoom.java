package org.medal.studio.images;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Room for as many images to be decoded at a time as there are cores, at least two: of large ones,
 * each takes hundreds of megabytes of native memory while it is.
 */
final class DecodingRoom {
  private final Semaphore places =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

  /** Decodes once there is room. */
  <T> T in(Supplier<T> decoding) {
    places.acquireUninterruptibly();
    try {
      return decoding.get();
    } finally {
      places.release();
    }
  }
}

package org.medal.deep.frozen;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much of Java's heap features may fill that could be read from their files again: one bound
 * for all networks that are given it. Safe for several threads.
 */
public final class RememberedBytes {
  private static final int SHARE_OF_HEAP = 8;

  private final AtomicLong free;

  /** Room for so many bytes. */
  RememberedBytes(long bytes) {
    free = new AtomicLong(bytes);
  }

  /** An eighth of the heap. */
  public static RememberedBytes ofHeap() {
    return new RememberedBytes(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
  }

  /** Takes bytes; false, and nothing is taken, if there are not as many. */
  boolean take(long bytes) {
    long before = free.getAndUpdate(left -> left >= bytes ? left - bytes : left);
    return before >= bytes;
  }

  void giveBack(long bytes) {
    free.addAndGet(bytes);
  }
}

package org.medal.core.query;

import java.util.stream.IntStream;

/**
 * Work on many rows in blocks, on all cores. Work that writes only what belongs to its own rows
 * gives the same result on any number of threads.
 */
final class RowBlocks {
  private RowBlocks() {}

  /** Work on the rows {@code from} … {@code to} − 1. */
  @FunctionalInterface
  interface Work {
    void on(int from, int to);
  }

  /** Does the work on rows 0 … {@code rows} − 1, {@code size} rows at a time. */
  static void forEach(int rows, int size, Work work) {
    IntStream.range(0, (rows + size - 1) / size)
        .parallel()
        .forEach(block -> work.on(block * size, Math.min(rows, (block + 1) * size)));
  }
}

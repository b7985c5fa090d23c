package org.medal.core.pool;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.medal.core.random.KeyedRandom;

/**
 * Some of many rows, drawn at random whatever their order, and given in the order of their ids.
 * O(P·log P).
 */
public final class RowSample {
  private RowSample() {}

  /** At most {@code size} of all rows. */
  public static int[] of(PoolView pool, int size, long seed) {
    return drawn(pool, IntStream.range(0, pool.size()).toArray(), size, seed);
  }

  /** At most {@code size} of the rows without a label. */
  public static int[] unlabelled(PoolView pool, int size, long seed) {
    return drawn(pool, pool.unlabelled(), size, seed);
  }

  /** At most {@code size} of the rows with a label. */
  public static int[] labelled(PoolView pool, int size, long seed) {
    return drawn(pool, pool.labelled(), size, seed);
  }

  private static int[] drawn(PoolView pool, int[] rows, int size, long seed) {
    int[] sorted = IdOrder.of(pool, rows);
    if (rows.length <= size) {
      return sorted;
    }
    int[] order = KeyedRandom.of(seed, "row sample").permutation(rows.length);
    return Arrays.stream(order, 0, size).sorted().map(i -> sorted[i]).toArray();
  }
}

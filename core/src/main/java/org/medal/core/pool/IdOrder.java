package org.medal.core.pool;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.medal.core.data.SampleId;

/**
 * Rows in the order of their samples' ids. Whatever adds up or draws along the rows goes in this
 * order, so that its result does not depend on how the pool happens to be sorted.
 */
public final class IdOrder {
  private IdOrder() {}

  /** All rows sorted by id. O(P·log P). */
  public static int[] of(PoolView pool) {
    return of(pool, IntStream.range(0, pool.size()).toArray());
  }

  /** {@code rows} sorted by id. O(P·log P). */
  public static int[] of(PoolView pool, int[] rows) {
    if (isSorted(pool, rows)) {
      return rows.clone();
    }
    // a pool may make an id each time it is asked for one
    SampleId[] ids = Arrays.stream(rows).mapToObj(pool::id).toArray(SampleId[]::new);
    return IntStream.range(0, rows.length)
        .boxed()
        .sorted(Comparator.comparing(i -> ids[i]))
        .mapToInt(i -> rows[i])
        .toArray();
  }

  private static boolean isSorted(PoolView pool, int[] rows) {
    for (int i = 1; i < rows.length; i++) {
      if (pool.id(rows[i - 1]).compareTo(pool.id(rows[i])) > 0) {
        return false;
      }
    }
    return true;
  }
}

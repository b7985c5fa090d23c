package org.medal.core.query;

import org.medal.core.pool.IdOrder;
import org.medal.core.pool.Pick;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.RandomDraws;
import org.medal.core.pool.Ranking;
import org.medal.core.random.Seeds;

/** A random sample of rows that does not depend on how the pool happens to be sorted. */
final class KeyedSample {
  private KeyedSample() {}

  /**
   * At most {@code size} of the rows, in the order of ids. O(P·log size).
   *
   * @param consumer who draws; another consumer gets a sample independent of this one
   */
  static int[] of(PoolView pool, int[] rows, int size, long seed, String consumer) {
    double[] draws = RandomDraws.of(pool, rows, Seeds.derive(seed, consumer));
    int[] drawn =
        Ranking.top(pool, rows, draws, size).picks().stream().mapToInt(Pick::row).toArray();
    return IdOrder.of(pool, drawn);
  }
}

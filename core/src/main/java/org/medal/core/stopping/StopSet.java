package org.medal.core.stopping;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medal.core.data.SampleId;
import org.medal.core.random.KeyedRandom;
import org.medal.core.random.Seeds;

/**
 * The samples on which successive models are compared: at most {@value #LARGEST} of the pool as it
 * is before anything is labelled, drawn once and kept, whether they are labelled later or not.
 * Needs no labels.
 */
public final class StopSet {
  /** As many as Bloodgood and Vijay-Shanker (2009) use. */
  public static final int LARGEST = 2000;

  private StopSet() {}

  /** The stop set of a pool, sorted by id; independent of the pool's order. O(P·log P). */
  public static List<SampleId> of(List<SampleId> pool, long seed) {
    long key = Seeds.derive(seed, "stop set");
    Map<SampleId, Long> draws = new HashMap<>();
    pool.forEach(id -> draws.put(id, KeyedRandom.of(key, id.value()).nextLong()));
    return pool.stream()
        .sorted(Comparator.<SampleId, Long>comparing(draws::get).thenComparing(id -> id))
        .limit(LARGEST)
        .sorted()
        .toList();
  }
}

package org.medal.core.batch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.medal.core.TestPools.Arrays3;
import org.medal.core.data.SampleId;
import org.medal.core.pool.Pick;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.random.KeyedRandom;

/** Groups, hashes and quotas for random pools, and how many picks obey what. */
final class RulePools {
  private RulePools() {}

  /** Every sample but each fifth in one of so many groups. */
  static Map<SampleId, String> groups(Arrays3 arrays, int groups, long seed) {
    Map<SampleId, String> map = new HashMap<>();
    for (SampleId id : arrays.ids()) {
      KeyedRandom random = KeyedRandom.of(seed, id.value());
      if (random.nextInt(5) > 0) {
        map.put(id, "g" + random.nextInt(groups));
      }
    }
    return map;
  }

  /** Hashes around so many centres, at most two bits away. */
  static ToLongFunction<SampleId> hashes(int centres, long seed) {
    return id -> {
      KeyedRandom random = KeyedRandom.of(seed, id.value());
      long centre = new KeyedRandom(random.nextInt(centres)).nextLong();
      return centre ^ 1L << random.nextInt(64) ^ 1L << random.nextInt(64);
    };
  }

  static ClassQuota quota(Object... classesAndShares) {
    SortedMap<Integer, Double> shares = new TreeMap<>();
    for (int i = 0; i < classesAndShares.length; i += 2) {
      shares.put((Integer) classesAndShares[i], (Double) classesAndShares[i + 1]);
    }
    return new ClassQuota(shares);
  }

  static int predicted(PoolView pool, int row) {
    return pool.probabilities(new int[] {row}).predicted(0);
  }

  static long countOfClass(PoolView pool, int label, int[] rows) {
    return Arrays.stream(rows).filter(row -> predicted(pool, row) == label).count();
  }

  static int[] rows(Selection selection) {
    return selection.picks().stream().mapToInt(Pick::row).toArray();
  }

  /** Whether every row was admitted when its turn came, in this order. */
  static boolean obeys(List<BatchRule> rules, PoolView pool, int batch, int[] rows) {
    return rules.stream()
        .allMatch(
            rule -> {
              Admission admission = rule.start(pool, batch);
              for (int row : rows) {
                if (!admission.admits(row)) {
                  return false;
                }
                admission.took(row);
              }
              return true;
            });
  }
}

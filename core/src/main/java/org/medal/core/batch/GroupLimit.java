package org.medal.core.batch;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.core.pool.PoolView;
import org.medal.core.query.Need;

/**
 * At most so many samples of one group in a batch: not ten images of one patient. O(1) a row.
 *
 * @param most how many, at least 1
 * @param groups the group of each sample; one that is not in it is a group of its own
 */
public record GroupLimit(int most, Map<SampleId, String> groups) implements BatchRule {
  public GroupLimit {
    groups = Map.copyOf(groups);
    if (most < 1) {
      throw new UsageException("--max-per-group must be at least 1, not " + most);
    }
  }

  @Override
  public Set<Need> needs() {
    return Set.of();
  }

  @Override
  public Admission start(PoolView pool, int batch) {
    Map<String, Integer> counts = new HashMap<>();
    return new Admission() {
      @Override
      public boolean admits(int row) {
        String group = groups.get(pool.id(row));
        return group == null || counts.getOrDefault(group, 0) < most;
      }

      @Override
      public void took(int row) {
        String group = groups.get(pool.id(row));
        if (group != null) {
          counts.merge(group, 1, Integer::sum);
        }
      }

      @Override
      public void clear() {
        counts.clear();
      }
    };
  }
}

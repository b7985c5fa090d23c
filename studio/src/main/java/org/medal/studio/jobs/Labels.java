package org.medal.studio.jobs;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.medal.core.data.SampleId;
import org.medal.studio.project.Ranking;
import org.medal.studio.store.Store;

/** What labels are new. */
final class Labels {
  private Labels() {}

  /** How many labels the latest ranking's model had learnt from. */
  static int before(Store store) {
    return store.rankings().latest().map(Ranking::labels).orElse(0);
  }

  /** How many images have another label than before, or one more or less. */
  static int changed(Map<SampleId, Integer> before, Map<SampleId, Integer> now) {
    Set<Map.Entry<SampleId, Integer>> all = new HashSet<>(before.entrySet());
    all.addAll(now.entrySet());
    return (int)
        all.stream()
            .filter(one -> !(before.entrySet().contains(one) && now.entrySet().contains(one)))
            .map(Map.Entry::getKey)
            .distinct()
            .count();
  }

  /** Whether there is something to tell apart. */
  static boolean learnable(Map<SampleId, Integer> labels) {
    return new HashSet<>(labels.values()).size() >= 2;
  }
}

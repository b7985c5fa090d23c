package org.medal.lab.config;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.medal.core.batch.ClassQuota;
import org.medal.core.batch.GroupLimit;
import org.medal.core.batch.PerSecond;
import org.medal.core.data.Names;
import org.medal.core.data.UsageException;
import org.medal.core.query.QueryStrategy;
import org.medal.datasets.LabellingSeconds;

/**
 * What a batch must be, whatever the strategy.
 *
 * @param quotas class → share of the batch, above 0 and together at most 1
 * @param maxPerGroup how many of one group a batch may hold
 * @param duplicates by what near duplicates are told, which are then not asked for
 * @param duplicateDistance up to which two images count as the same; the usual one if empty
 * @param cost what a label costs; then utility per second is ranked by
 */
public record BatchConfig(
    SortedMap<String, Double> quotas,
    OptionalInt maxPerGroup,
    Optional<DuplicateMeasure> duplicates,
    OptionalDouble duplicateDistance,
    Optional<LabellingSeconds> cost) {
  /** Any batch will do. */
  public static final BatchConfig NONE =
      new BatchConfig(
          Collections.emptySortedMap(),
          OptionalInt.empty(),
          Optional.empty(),
          OptionalDouble.empty(),
          Optional.empty());

  public BatchConfig {
    quotas = Collections.unmodifiableSortedMap(new TreeMap<>(quotas));
    // what the rules themselves would refuse is refused now, not when the images are read
    ClassQuota.requireShares(quotas);
    maxPerGroup.ifPresent(most -> new GroupLimit(most, Map.of()));
    if (duplicates.isPresent()) {
      duplicateDistance = OptionalDouble.of(duplicateDistance.orElse(duplicates.get().usual()));
      duplicates.get().rule(duplicateDistance.getAsDouble(), id -> 0);
    } else if (duplicateDistance.isPresent()) {
      throw new UsageException(
          "--duplicate-distance is that of --exclude-near-duplicates; give both");
    }
  }

  /**
   * Checks that a strategy can be had on these terms.
   *
   * @throws UsageException if not
   */
  void requireFor(QueryStrategy strategy) {
    cost.ifPresent(seconds -> PerSecond.of(strategy, seconds));
  }

  /** What was asked for; nothing of the rest, as if there were no such options. */
  Map<String, String> asMap() {
    Map<String, String> map = new HashMap<>();
    if (!quotas.isEmpty()) {
      map.put("quota", ClassQuota.written(quotas));
    }
    maxPerGroup.ifPresent(most -> map.put("max-per-group", Integer.toString(most)));
    duplicates.ifPresent(measure -> map.put("exclude-near-duplicates", Names.of(measure)));
    duplicateDistance.ifPresent(far -> map.put("duplicate-distance", Double.toString(far)));
    cost.ifPresent(
        seconds ->
            map.put(
                "cost",
                seconds.file() + " (sha256 " + seconds.fingerprint().substring(0, 16) + ")"));
    return map;
  }
}

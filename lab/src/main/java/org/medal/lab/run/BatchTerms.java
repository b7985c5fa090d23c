package org.medal.lab.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.medal.core.batch.BatchRule;
import org.medal.core.batch.ClassQuota;
import org.medal.core.batch.Constrained;
import org.medal.core.batch.GroupLimit;
import org.medal.core.batch.PerSecond;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.core.query.QueryStrategy;
import org.medal.lab.config.BatchConfig;

/**
 * Puts a strategy on the terms that a user sets for batches.
 *
 * @param config the terms
 * @param label the class of a name in a quota
 * @param groups the group of each sample that has one
 * @param hash the perceptual hash of a sample
 */
public record BatchTerms(
    BatchConfig config,
    ToIntFunction<String> label,
    Map<SampleId, String> groups,
    ToLongFunction<SampleId> hash) {
  /**
   * The strategy on these terms.
   *
   * @param note told whenever the rules leave a batch short
   */
  public QueryStrategy of(QueryStrategy plain, Consumer<String> note) {
    QueryStrategy priced =
        config.cost().isPresent() ? PerSecond.of(plain, config.cost().get()) : plain;
    List<BatchRule> rules = rules();
    return rules.isEmpty() ? priced : new ToldShort(new Constrained(priced, rules), note);
  }

  private List<BatchRule> rules() {
    List<BatchRule> rules = new ArrayList<>();
    if (!config.quotas().isEmpty()) {
      rules.add(new ClassQuota(shares()));
    }
    config.maxPerGroup().ifPresent(most -> rules.add(new GroupLimit(most, groups)));
    config
        .duplicates()
        .ifPresent(
            measure -> rules.add(measure.rule(config.duplicateDistance().orElseThrow(), hash)));
    return rules;
  }

  private SortedMap<Integer, Double> shares() {
    SortedMap<Integer, Double> shares = new TreeMap<>();
    config
        .quotas()
        .forEach(
            (name, share) -> {
              if (shares.put(label.applyAsInt(name), share) != null) {
                throw new UsageException("--quota names the class '" + name + "' twice; keep one");
              }
            });
    return shares;
  }
}

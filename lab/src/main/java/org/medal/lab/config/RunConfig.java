package org.medal.lab.config;

import java.util.Map;
import java.util.TreeMap;

/**
 * One active-learning run.
 *
 * @param data which images
 * @param model which network
 * @param selection what is asked for
 * @param batches what a batch must be, whatever the strategy
 * @param seed master seed of everything random
 */
public record RunConfig(
    DataConfig data, ModelConfig model, SelectionConfig selection, BatchConfig batches, long seed) {
  public RunConfig {
    batches.requireFor(selection.query());
  }

  /** This run with another strategy and seed. */
  public RunConfig with(String strategy, long otherSeed) {
    return new RunConfig(data, model, selection.withStrategy(strategy), batches, otherSeed);
  }

  /** Every option by its name on the command line. */
  public Map<String, String> asMap() {
    Map<String, String> map = new TreeMap<>(data.asMap());
    map.putAll(model.asMap());
    map.putAll(selection.asMap());
    map.putAll(batches.asMap());
    map.put("seed", Long.toString(seed));
    return map;
  }
}

package org.medal.lab.config;

import java.util.Map;
import java.util.TreeMap;

/**
 * One active-learning run.
 *
 * @param data which images
 * @param model which network
 * @param selection what is asked for
 * @param stopping when it ends before the budget
 * @param seed master seed of everything random
 */
public record RunConfig(
    DataConfig data,
    ModelConfig model,
    SelectionConfig selection,
    StoppingConfig stopping,
    long seed) {
  public RunConfig {
    stopping.requireMet(data.validationFraction());
  }

  /** This run with another strategy and seed. */
  public RunConfig with(String strategy, long otherSeed) {
    return new RunConfig(data, model, selection.withStrategy(strategy), stopping, otherSeed);
  }

  /** This run with its budget settled for a pool; with a stopping rule it may be the whole pool. */
  public RunConfig forPool(int size) {
    SelectionConfig settled = selection.forPool(size);
    boolean open = selection.budget() == 0 && !stopping.names().isEmpty();
    return new RunConfig(data, model, open ? settled.withBudget(size) : settled, stopping, seed);
  }

  /** Every option by its name on the command line. */
  public Map<String, String> asMap() {
    Map<String, String> map = new TreeMap<>(data.asMap());
    map.putAll(model.asMap());
    map.putAll(selection.asMap());
    map.putAll(stopping.asMap());
    map.put("seed", Long.toString(seed));
    return map;
  }
}

package org.medal.lab.config;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.medal.core.data.Names;
import org.medal.core.data.UsageException;
import org.medal.core.initial.InitialSet;
import org.medal.core.initial.InitialSets;
import org.medal.core.query.Need;
import org.medal.deep.committee.CommitteeOptions;

/**
 * One active-learning run.
 *
 * @param data which images
 * @param model which network
 * @param selection what is asked for
 * @param batches what a batch must be, whatever the strategy
 * @param stopping when it ends before the budget
 * @param seed master seed of everything random
 */
public record RunConfig(
    DataConfig data,
    ModelConfig model,
    SelectionConfig selection,
    BatchConfig batches,
    StoppingConfig stopping,
    long seed) {
  public RunConfig {
    batches.requireFor(selection.query());
    stopping.requireMet(!data.heldBack().validation().isNone());
    if (model.mode() == TrainingMode.FROZEN && selection.query().needs().contains(Need.GRADIENTS)) {
      throw new UsageException(
          "Strategy "
              + selection.strategy()
              + " reads the gradients of the whole network, of which --mode frozen has none; give"
              + " --mode finetune");
    }
  }

  /** Whether the initial set reads features of the network, and so depends on its layer. */
  public boolean startsFromNetwork() {
    InitialSet initial = InitialSets.named(selection.initial());
    return initial.needsFeatures() && !initial.name().equals("orb") && model.weights().isPresent();
  }

  /** The committee of the models, if the strategy reads one; other strategies train without. */
  public Optional<CommitteeOptions> committee() {
    return selection.query().needs().contains(Need.MEMBERS)
        ? Optional.of(model.committee())
        : Optional.empty();
  }

  /** This run with another strategy and seed. */
  public RunConfig with(String strategy, long otherSeed) {
    return new RunConfig(
        data, model, selection.withStrategy(strategy), batches, stopping, otherSeed);
  }

  /** This run with another network or way of training. */
  public RunConfig with(ModelConfig other) {
    return new RunConfig(data, other, selection, batches, stopping, seed);
  }

  /** This run with another selection. */
  public RunConfig with(SelectionConfig other) {
    return new RunConfig(data, model, other, batches, stopping, seed);
  }

  /** This run to the end of its budget. */
  public RunConfig withoutStopping() {
    return new RunConfig(data, model, selection, batches, StoppingConfig.NONE, seed);
  }

  /** The model that all labels of the pool together give, without any selection. */
  RunConfig onFullData() {
    return new RunConfig(
        data, model, selection.atOnce(), BatchConfig.NONE, StoppingConfig.NONE, seed);
  }

  /** This run with its budget settled for a pool; with a stopping rule it may be the whole pool. */
  public RunConfig forPool(int size) {
    SelectionConfig settled = selection.forPool(size);
    boolean open = selection.budget() == 0 && !stopping.names().isEmpty();
    return new RunConfig(
        data, model, open ? settled.withBudget(size) : settled, batches, stopping, seed);
  }

  /** Every option by its name on the command line; those of a committee where one is read. */
  public Map<String, String> asMap() {
    Map<String, String> map = new TreeMap<>(data.asMap());
    map.putAll(model.asMap());
    map.putAll(selection.asMap());
    map.putAll(batches.asMap());
    map.putAll(stopping.asMap());
    committee()
        .ifPresent(
            read -> {
              map.put("committee", Names.of(read.kind()));
              map.put("members", Integer.toString(read.members()));
            });
    map.put("seed", Long.toString(seed));
    return map;
  }
}

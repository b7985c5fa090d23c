package org.medal.lab.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.medal.core.data.Names;
import org.medal.core.data.UsageException;
import org.medal.deep.committee.Committee;
import org.medal.deep.committee.CommitteeOptions;
import org.medal.deep.embed.Pooling;
import org.medal.deep.embed.Tap;
import org.medal.deep.fetch.PublishedWeights;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.NetworkSpec;
import org.medal.deep.weights.ShippedWeights;

/**
 * Which network, and how it is trained.
 *
 * @param architecture the network
 * @param mode what is trained
 * @param weights file of the start weights, also of shipped ones; none only for a network that is
 *     trained from scratch
 * @param allowPartialWeights whether tensors the file lacks start from random values
 * @param layer the layer in which distances are measured
 * @param headLayer in frozen mode, the layer the head stands on; the last one that has weights if
 *     empty
 * @param size width and height of the images in pixels
 * @param learningRate of Adam
 * @param maxEpochs epoch cap
 * @param trainBatch images a step
 * @param balance whether classes weigh alike in training
 * @param committee what a strategy that reads a committee gets; no other strategy is touched by it
 * @param pooling how the output of that layer becomes features
 * @param fineTuning what training of the whole network does otherwise than the paper
 */
public record ModelConfig(
    Architecture architecture,
    TrainingMode mode,
    Optional<Path> weights,
    boolean allowPartialWeights,
    String layer,
    Optional<String> headLayer,
    int size,
    double learningRate,
    int maxEpochs,
    int trainBatch,
    boolean balance,
    CommitteeOptions committee,
    Pooling pooling,
    FineTuning fineTuning) {
  public ModelConfig {
    layer = architecture.layer(layer);
    headLayer = headLayer.map(architecture::layer);
    fineTuning = fineTuning.of(architecture);
    architecture.checkSize(size);
    require(
        learningRate > 0 && learningRate < 1,
        "--learning-rate must lie between 0 and 1",
        learningRate);
    require(maxEpochs >= 1, "--max-epochs must be at least 1", maxEpochs);
    require(trainBatch >= 1, "--train-batch must be at least 1", trainBatch);
    if (3L * size * size * trainBatch > Integer.MAX_VALUE) {
      throw new UsageException(
          "--train-batch "
              + trainBatch
              + " images of --size "
              + size
              + " are too many to be held at once; lower one of the two");
    }
    if (mode == TrainingMode.FROZEN && weights.isEmpty()) {
      throw new UsageException(
          "--mode frozen needs trained weights for "
              + architecture.title()
              + "; "
              + PublishedWeights.advice(architecture));
    }
    if (mode == TrainingMode.FROZEN) {
      fineTuning.requireNone();
      committee.requireFrozen();
    } else {
      committee.requireTrained();
    }
    requireOneNetwork(fineTuning, committee);
  }

  /** Features averaged over the layer, and a fresh start each round: the paper's. */
  public ModelConfig(
      Architecture architecture,
      TrainingMode mode,
      Optional<Path> weights,
      boolean allowPartialWeights,
      String layer,
      Optional<String> headLayer,
      int size,
      double learningRate,
      int maxEpochs,
      int trainBatch,
      boolean balance,
      CommitteeOptions committee) {
    this(
        architecture,
        mode,
        weights,
        allowPartialWeights,
        layer,
        headLayer,
        size,
        learningRate,
        maxEpochs,
        trainBatch,
        balance,
        committee,
        Pooling.AVERAGE,
        FineTuning.STANDARD);
  }

  private static void requireOneNetwork(FineTuning fineTuning, CommitteeOptions committee) {
    if (fineTuning.online().isPresent() && committee.kind() == Committee.SEEDS) {
      throw new UsageException(
          "--online goes on with one network, but --committee seeds trains each member from the"
              + " start; give --committee dropout");
    }
  }

  /** The features that distances are measured between. */
  public Tap distance() {
    return new Tap(layer, pooling);
  }

  /** This model with distances measured in another layer. */
  public ModelConfig withLayer(String other) {
    return new ModelConfig(
        architecture,
        mode,
        weights,
        allowPartialWeights,
        other,
        headLayer,
        size,
        learningRate,
        maxEpochs,
        trainBatch,
        balance,
        committee,
        pooling,
        fineTuning);
  }

  private static void require(boolean good, String rule, Object value) {
    if (!good) {
      throw new UsageException(rule + ", not " + value);
    }
  }

  /** This model trained for a few epochs, from the start weights, to see what that takes. */
  public ModelConfig forEpochs(int epochs) {
    return new ModelConfig(
        architecture,
        mode,
        weights,
        allowPartialWeights,
        layer,
        headLayer,
        size,
        learningRate,
        epochs,
        trainBatch,
        balance,
        committee,
        pooling,
        fineTuning.fresh());
  }

  /**
   * The network and its start weights.
   *
   * @param seed of tensors without weights
   */
  public NetworkSpec network(long seed) {
    boolean partial = allowPartialWeights || weights.isEmpty();
    return new NetworkSpec(architecture, weights, partial, seed);
  }

  Map<String, String> asMap() {
    Map<String, String> map = new HashMap<>();
    map.put("model", architecture.title());
    map.put("mode", Names.of(mode));
    map.put("weights", network(0).startWeights());
    if (weights.isEmpty() && ShippedWeights.of(architecture).isPresent()) {
      map.put("untrained", "true");
    }
    map.put("allow-partial-weights", Boolean.toString(allowPartialWeights));
    map.put("layer", layer);
    map.put("head-layer", headLayer.orElse("last"));
    map.put("size", Integer.toString(size));
    map.put("learning-rate", Double.toString(learningRate));
    map.put("max-epochs", Integer.toString(maxEpochs));
    map.put("train-batch", Integer.toString(trainBatch));
    map.put("balance", Boolean.toString(balance));
    map.put("pooling", Names.of(pooling));
    fineTuning.putInto(map);
    return map;
  }
}

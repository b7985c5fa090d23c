package org.medal.deep.train;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.medal.deep.embed.LinearHead;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Head;
import org.medal.deep.network.Network;
import org.medal.deep.network.Parameters;
import org.medal.deep.network.TensorSpec;

/** A network with its head, whose trained weights have gradients; owns the head. */
final class HeadedNetwork implements AutoCloseable {
  private final Architecture architecture;
  private final Network network;
  private final Optional<String> below;
  private final Parameters head = new Parameters();
  private final List<NDArray> weights = new ArrayList<>();

  private HeadedNetwork(
      Architecture architecture,
      Network network,
      Parameters parameters,
      LinearHead start,
      Optional<String> frozen,
      Optional<String> below) {
    this.architecture = architecture;
    this.network = network;
    this.below = below;
    Head names = architecture.head();
    head.put(names.weight(), new long[] {start.classes(), start.features()}, start.weight());
    head.put(names.bias(), new long[] {start.classes()}, start.bias());
    head.all().values().forEach(array -> array.setRequiresGradient(true));
    List<TensorSpec> specs =
        frozen
            .map(architecture::tensorsAbove)
            .orElseGet(() -> architecture.tensors(architecture.lastLayer()));
    parameters.requireGradients(specs);
    weights.addAll(head.all().values());
    specs.stream()
        .filter(s -> s.role().trained())
        .forEach(s -> weights.add(parameters.get(s.name())));
  }

  /**
   * For training: batch normalisation uses and keeps the batch's own statistics.
   *
   * @param frozen the highest layer that is not trained, if any; its outputs take the place of
   *     images
   */
  static HeadedNetwork training(
      Architecture architecture, Parameters parameters, LinearHead head, Optional<String> frozen) {
    Network network = Network.training(architecture, parameters);
    return new HeadedNetwork(architecture, network, parameters, head, frozen, frozen);
  }

  /**
   * In evaluation mode.
   *
   * @param frozen the highest layer whose weights have no gradients, if any
   */
  static HeadedNetwork evaluating(
      Architecture architecture, Parameters parameters, LinearHead head, Optional<String> frozen) {
    Network network = Network.evaluating(architecture, parameters);
    return new HeadedNetwork(architecture, network, parameters, head, frozen, Optional.empty());
  }

  /** The weights that are trained, those of the head first. */
  List<NDArray> weights() {
    return List.copyOf(weights);
  }

  /** What the head reads [batch, features] of normalised images [batch, 3, size, size]. */
  NDArray pooled(NDArray input) {
    String last = architecture.lastLayer();
    Map<String, NDArray> outputs =
        below
            .map(layer -> network.outputsAbove(layer, input, List.of(last)))
            .orElseGet(() -> network.outputs(input, List.of(last)));
    NDArray output = Objects.requireNonNull(outputs.get(last));
    return output.getNDArrayInternal().globalAvgPool();
  }

  /** What the head makes of it [batch, classes]. */
  NDArray logits(NDArray pooled) {
    Head names = architecture.head();
    return pooled
        .getNDArrayInternal()
        .linear(pooled, head.get(names.weight()), head.get(names.bias()))
        .singletonOrThrow();
  }

  /** A copy of the head as it is now. */
  LinearHead head() {
    Head names = architecture.head();
    return new LinearHead(
        head.get(names.weight()).toFloatArray(), head.get(names.bias()).toFloatArray());
  }

  @Override
  public void close() {
    head.close();
  }
}

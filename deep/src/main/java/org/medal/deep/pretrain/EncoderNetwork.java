package org.medal.deep.pretrain;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Network;
import org.medal.deep.network.Parameters;
import org.medal.deep.network.TensorSpec;

/** A network without a head in training; its parameters stay the caller's. */
final class EncoderNetwork {
  private final Architecture architecture;
  private final Network network;
  private final List<NDArray> weights = new ArrayList<>();

  EncoderNetwork(Architecture architecture, Parameters parameters) {
    this.architecture = architecture;
    this.network = Network.training(architecture, parameters);
    List<TensorSpec> specs = architecture.tensors(architecture.lastLayer());
    parameters.requireGradients(specs);
    specs.stream()
        .filter(spec -> spec.role().trained())
        .forEach(spec -> weights.add(parameters.get(spec.name())));
  }

  /** The weights that are trained. */
  List<NDArray> weights() {
    return List.copyOf(weights);
  }

  /** Features [batch, d] of normalised images [batch, 3, size, size]. */
  NDArray features(NDArray input) {
    String last = architecture.lastLayer();
    NDArray output = Objects.requireNonNull(network.outputs(input, List.of(last)).get(last));
    return output.getNDArrayInternal().globalAvgPool();
  }
}

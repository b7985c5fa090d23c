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
public final class EncoderNetwork {
  private final String top;
  private final Network network;
  private final List<NDArray> weights = new ArrayList<>();

  /** The whole network. */
  public EncoderNetwork(Architecture architecture, Parameters parameters) {
    this(architecture, architecture.lastLayer(), parameters);
  }

  /** The network up to the layer {@code top}. */
  public EncoderNetwork(Architecture architecture, String top, Parameters parameters) {
    this.top = top;
    this.network = Network.training(architecture, parameters);
    List<TensorSpec> specs = architecture.tensors(top);
    parameters.requireGradients(specs);
    specs.stream()
        .filter(spec -> spec.role().trained())
        .forEach(spec -> weights.add(parameters.get(spec.name())));
  }

  /** The weights that are trained. */
  public List<NDArray> weights() {
    return List.copyOf(weights);
  }

  /** Features [batch, d] of normalised images [batch, 3, size, size]. */
  public NDArray features(NDArray input) {
    NDArray output = Objects.requireNonNull(network.outputs(input, List.of(top)).get(top));
    return output.getNDArrayInternal().globalAvgPool();
  }
}

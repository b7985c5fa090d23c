package org.medal.deep.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.medal.deep.engine.Gradients;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Network;
import org.medal.deep.network.Parameters;
import org.medal.deep.weights.Backbone;
import org.medal.deep.weights.NetworkSpec;

/**
 * What embedding is measured against: the same network, folded in the same way, again and again on
 * one batch that lies in memory, normalised. Nothing is decoded, read out or checked.
 */
public final class BareForward implements AutoCloseable {
  private final NDManager manager = TorchEngine.newManager();
  private final Parameters folded;
  private final Network network;
  private final List<String> layer;
  private final NDArray input;

  /**
   * Loads the network and makes the batch.
   *
   * @param layer the layer up to which is computed
   * @param size width and height of the images, in pixels
   */
  public BareForward(NetworkSpec spec, String layer, int size) {
    Architecture architecture = spec.architecture();
    architecture.checkSize(size);
    try (Backbone backbone = Backbone.load(spec, layer)) {
      this.folded = Gradients.without(() -> Network.folded(backbone.parameters()));
    }
    this.network = Network.evaluating(architecture, folded);
    this.layer = List.of(layer);
    Shape channelsLast = new Shape(Extractor.batch(size), size, size, 3);
    this.input = manager.full(channelsLast, 0.3f).transpose(0, 3, 1, 2);
  }

  /** Images per pass: as many as {@link Extractor} takes. */
  public int batch() {
    return (int) input.getShape().get(0);
  }

  /** Sends the batch through the network {@code passes} times. */
  public void run(int passes) {
    Gradients.without(
        () -> {
          for (int i = 0; i < passes; i++) {
            network.outputs(input, layer).values().forEach(NDArray::close);
          }
        });
  }

  @Override
  public void close() {
    folded.close();
    manager.close();
  }
}

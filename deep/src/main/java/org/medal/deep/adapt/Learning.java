package org.medal.deep.adapt;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.medal.deep.embed.PixelBatch;
import org.medal.deep.engine.Gradients;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Parameters;
import org.medal.deep.pretrain.EncoderNetwork;
import org.medal.deep.pretrain.Expander;
import org.medal.deep.pretrain.VicReg;
import org.medal.deep.train.Adam;

/** A network, its expander and its optimizer: all that a step changes. */
final class Learning implements AutoCloseable {
  private static final int WIDTH = 512;

  private final NDManager manager = TorchEngine.newManager();
  private final Architecture architecture;
  private final Parameters parameters;
  private final EncoderNetwork network;
  private final Parameters expanding = new Parameters();
  private final Expander expander;
  private final Adam adam;

  /** Begins with no step taken; {@code parameters} are changed, and closed with this. */
  Learning(Architecture architecture, String top, Parameters parameters, AdaptOptions options) {
    this.architecture = architecture;
    this.parameters = parameters;
    network = new EncoderNetwork(architecture, top, parameters);
    int features = architecture.channels(top);
    expander = new Expander(features, WIDTH, expanding, options.seed());
    List<NDArray> weights = new ArrayList<>(network.weights());
    weights.addAll(expander.weights());
    adam = new Adam(weights, options.rate());
  }

  /** Takes a step; gives the loss before it. */
  double step(PixelBatch batch, double rate) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray input = batch.input(scope, architecture.normalisation());
      return Gradients.recording(
          () -> {
            NDList views = expander.of(network.features(input)).split(2);
            NDArray loss = VicReg.loss(views.get(0), views.get(1));
            Gradients.backward(loss);
            adam.step(rate);
            return (double) loss.getFloat();
          });
    }
  }

  Parameters parameters() {
    return parameters;
  }

  Parameters expander() {
    return expanding;
  }

  Adam adam() {
    return adam;
  }

  @Override
  public void close() {
    adam.close();
    expanding.close();
    parameters.close();
    manager.close();
  }
}

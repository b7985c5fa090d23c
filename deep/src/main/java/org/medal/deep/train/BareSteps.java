package org.medal.deep.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.medal.deep.embed.LinearHead;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.Backbone;
import org.medal.deep.weights.NetworkSpec;

/**
 * What {@link FineTuneLearner} is measured against: the same steps of the same network and the same
 * Adam, again and again on one batch that lies in memory, normalised. Nothing is decoded or
 * augmented.
 */
public final class BareSteps implements AutoCloseable {
  private final NDManager manager = TorchEngine.newManager();
  private final Backbone backbone;
  private final TrainingState state;
  private final NDArray input;
  private final int[] labels;

  /**
   * Loads the network and makes the batch.
   *
   * @param size width and height of the images, in pixels
   * @param options learning rate and batch
   */
  public BareSteps(NetworkSpec spec, int size, int classes, TrainingOptions options) {
    Architecture architecture = spec.architecture();
    architecture.checkSize(size);
    String last = architecture.lastLayer();
    LinearHead head =
        new LinearHead(new float[classes * architecture.channels(last)], new float[classes]);
    this.backbone = Backbone.load(spec, last);
    this.state =
        new TrainingState(
            architecture,
            backbone.parameters(),
            head,
            options.learningRate(),
            Optional.empty(),
            Optional.empty());
    Shape channelsLast = new Shape(options.batch(), size, size, 3);
    this.input = manager.full(channelsLast, 0.3f).transpose(0, 3, 1, 2);
    this.labels = new int[options.batch()];
  }

  /** Takes {@code steps} training steps; returns the loss of the last one, in nats. */
  public double run(int steps) {
    StepClock clock = new StepClock(TrainingListener.NONE);
    double loss = 0;
    for (int i = 0; i < steps; i++) {
      try (NDManager scope = manager.newSubManager()) {
        NDArray view = input.reshape(input.getShape()); // the same numbers, owned by this step
        view.attach(scope);
        loss = state.step(view, labels, clock).loss();
      }
    }
    return loss;
  }

  @Override
  public void close() {
    state.close();
    backbone.close();
    manager.close();
  }
}

package org.medal.deep.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Optional;
import java.util.function.Function;
import org.medal.core.random.KeyedRandom;
import org.medal.deep.embed.LinearHead;
import org.medal.deep.engine.Gradients;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Parameters;

/** A network with head and optimizer in the middle of training; owns the last two. */
final class TrainingState implements AutoCloseable {
  private final HeadedNetwork network;
  private final NDManager manager = TorchEngine.newManager();
  private final Adam adam;
  private final int classes;
  private final Optional<KeyedRandom> dropout;

  /**
   * What one step gave.
   *
   * @param loss mean cross-entropy, in nats
   * @param correct how many images were classified correctly before the step
   */
  record Step(double loss, int correct) {}

  /**
   * Trains {@code parameters} in place.
   *
   * @param frozen the highest layer that is not trained, if any; its outputs take the place of
   *     images
   * @param dropout draws the features that are left out of each step; empty for none
   */
  TrainingState(
      Architecture architecture,
      Parameters parameters,
      LinearHead start,
      double rate,
      Optional<String> frozen,
      Optional<KeyedRandom> dropout) {
    this.network = HeadedNetwork.training(architecture, parameters, start, frozen);
    this.classes = start.classes();
    this.adam = new Adam(network.weights(), rate);
    this.dropout = dropout;
  }

  /** One step on the input that is made for it, and freed after it. */
  Step step(Function<NDManager, NDArray> input, int[] labels, StepClock clock) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray made = input.apply(scope);
      clock.done(StepPart.INPUT);
      return step(made, labels, clock);
    }
  }

  /**
   * One step on normalised images [labels.length, 3, size, size], or on what the blocks that are
   * not trained make of them.
   */
  Step step(NDArray input, int[] labels, StepClock clock) {
    return Gradients.recording(
        () -> {
          NDArray logits = network.logits(thinned(network.pooled(input)));
          NDArray truth = input.getManager().create(oneHot(labels), logits.getShape());
          NDArray loss =
              Gradients.times(logits.logSoftmax(1).mul(truth).sum(), -1.0 / labels.length);
          clock.done(StepPart.FORWARD);
          Gradients.backward(loss);
          clock.done(StepPart.BACKWARD);
          adam.step();
          clock.done(StepPart.OPTIMIZER);
          return new Step(loss.getFloat(), correct(logits.toFloatArray(), labels));
        });
  }

  /** The features [batch, d], some of them left out if there is dropout. */
  private NDArray thinned(NDArray pooled) {
    if (dropout.isEmpty()) {
      return pooled;
    }
    float[] mask = Dropout.mask(Math.toIntExact(pooled.size()), dropout.get());
    return pooled.mul(pooled.getManager().create(mask, pooled.getShape()));
  }

  private float[] oneHot(int[] labels) {
    float[] truth = new float[labels.length * classes];
    for (int i = 0; i < labels.length; i++) {
      truth[i * classes + labels[i]] = 1;
    }
    return truth;
  }

  private int correct(float[] logits, int[] labels) {
    int correct = 0;
    for (int i = 0; i < labels.length; i++) {
      int best = 0;
      for (int c = 1; c < classes; c++) {
        if (logits[i * classes + c] > logits[i * classes + best]) {
          best = c;
        }
      }
      correct += best == labels[i] ? 1 : 0;
    }
    return correct;
  }

  /** A copy of the head as it is now. */
  LinearHead head() {
    return network.head();
  }

  @Override
  public void close() {
    adam.close();
    network.close();
    manager.close();
  }
}

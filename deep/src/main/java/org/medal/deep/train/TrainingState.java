package org.medal.deep.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medal.deep.embed.LinearHead;
import org.medal.deep.embed.PixelBatch;
import org.medal.deep.engine.Gradients;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Head;
import org.medal.deep.network.Network;
import org.medal.deep.network.Parameters;
import org.medal.deep.network.TensorSpec;

/** A network with head and optimizer in the middle of training; owns the last two. */
final class TrainingState implements AutoCloseable {
  private final Architecture architecture;
  private final Network network;
  private final Parameters head = new Parameters();
  private final NDManager manager = TorchEngine.newManager();
  private final Adam adam;
  private final int classes;

  /**
   * What one step gave.
   *
   * @param loss mean cross-entropy, in nats
   * @param correct how many images were classified correctly before the step
   */
  record Step(double loss, int correct) {}

  /** Trains {@code parameters} in place. */
  TrainingState(Architecture architecture, Parameters parameters, LinearHead start, double rate) {
    this.architecture = architecture;
    this.network = Network.training(architecture, parameters);
    this.classes = start.classes();
    Head names = architecture.head();
    head.put(names.weight(), new long[] {classes, start.features()}, start.weight());
    head.put(names.bias(), new long[] {classes}, start.bias());
    head.all().values().forEach(array -> array.setRequiresGradient(true));
    List<TensorSpec> specs = architecture.tensors(architecture.lastLayer());
    parameters.requireGradients(specs);
    List<NDArray> trained = new ArrayList<>(head.all().values());
    specs.stream()
        .filter(s -> s.role().trained())
        .forEach(s -> trained.add(parameters.get(s.name())));
    this.adam = new Adam(trained, rate);
  }

  /** One step on one batch. */
  Step step(PixelBatch batch, int[] labels) {
    try (NDManager scope = manager.newSubManager()) {
      return step(batch.input(scope, architecture.normalisation()), labels);
    }
  }

  /** One step on normalised images [labels.length, 3, size, size]. */
  Step step(NDArray input, int[] labels) {
    return Gradients.recording(
        () -> {
          NDArray logits = logits(input);
          NDArray truth = input.getManager().create(oneHot(labels), logits.getShape());
          NDArray loss = logits.logSoftmax(1).mul(truth).sum().div(-labels.length);
          Gradients.backward(loss);
          adam.step();
          return new Step(loss.getFloat(), correct(logits.toFloatArray(), labels));
        });
  }

  private NDArray logits(NDArray input) {
    String last = architecture.lastLayer();
    Map<String, NDArray> outputs = network.outputs(input, List.of(last));
    NDArray output = Objects.requireNonNull(outputs.get(last));
    NDArray pooled = output.getNDArrayInternal().globalAvgPool();
    Head names = architecture.head();
    return pooled
        .getNDArrayInternal()
        .linear(pooled, head.get(names.weight()), head.get(names.bias()))
        .singletonOrThrow();
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
    Head names = architecture.head();
    return new LinearHead(
        head.get(names.weight()).toFloatArray(), head.get(names.bias()).toFloatArray());
  }

  @Override
  public void close() {
    adam.close();
    head.close();
    manager.close();
  }
}

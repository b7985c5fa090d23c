package org.medal.deep.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.medal.deep.engine.TorchEngine;

/**
 * Adam with β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸ (Kingma and Ba, "Adam: a method for stochastic
 * optimization", ICLR 2015, the efficient form after Algorithm 1). Cost: three arrays of the size
 * of the weights.
 */
public final class Adam implements AutoCloseable {
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  private final NDManager manager = TorchEngine.newManager();
  private final List<Slot> slots = new ArrayList<>();
  private final double learningRate;
  private int steps;

  private record Slot(NDArray weight, NDArray mean, NDArray variance) {}

  /** Begins with no step taken; the weights stay the caller's. */
  public Adam(List<NDArray> weights, double learningRate) {
    this.learningRate = learningRate;
    for (NDArray weight : weights) {
      NDArray mean = manager.zeros(weight.getShape());
      slots.add(new Slot(weight, mean, manager.zeros(weight.getShape())));
    }
  }

  /** Moves all weights against their gradients, then sets those to 0. */
  public void step() {
    step(learningRate);
  }

  /** As {@link #step()}, with a learning rate of its own. */
  public void step(double learningRate) {
    steps++;
    double first = 1 - Math.pow(BETA1, steps);
    double second = 1 - Math.pow(BETA2, steps);
    float rate = (float) (learningRate * Math.sqrt(second) / first);
    for (Slot slot : slots) {
      update(slot, (float) learningRate, rate);
    }
  }

  private static void update(Slot slot, float plain, float rate) {
    PtNDArray weight = (PtNDArray) slot.weight();
    try (PtNDArray gradient = weight.getGradient()) {
      JniUtils.adamUpdate(
          weight,
          gradient,
          (PtNDArray) slot.mean(),
          (PtNDArray) slot.variance(),
          plain,
          rate,
          0,
          1,
          -1,
          BETA1,
          BETA2,
          EPSILON,
          false);
    }
    JniUtils.zeroGrad(weight);
  }

  /** How many steps were taken. */
  public int steps() {
    return steps;
  }

  /**
   * What the optimizer remembers: for each weight, in the order given, the mean of its gradients
   * and then that of their squares. Whoever writes into these arrays and calls {@link #goOn}
   * continues an earlier training.
   */
  public List<NDArray> moments() {
    return slots.stream().flatMap(slot -> Stream.of(slot.mean(), slot.variance())).toList();
  }

  /** Goes on as if so many steps had been taken. */
  public void goOn(int stepsTaken) {
    steps = stepsTaken;
  }

  @Override
  public void close() {
    manager.close();
  }
}

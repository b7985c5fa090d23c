package org.medal.deep.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import java.util.function.Consumer;
import org.medal.deep.network.TensorSpec.Role;

/** A convolution with bias, tensors {@code NAME.weight} and {@code NAME.bias}. */
record Conv(String name, int out, int kernel, int stride, int padding) implements Op {
  @Override
  public NDArray apply(NDArray x, Pass pass) {
    NDArray weight = pass.tensor(name + ".weight", x);
    NDArray bias = pass.tensor(name + ".bias", x);
    Shape step = new Shape(stride, stride);
    return Conv2d.conv2d(x, weight, bias, step, new Shape(padding, padding)).singletonOrThrow();
  }

  @Override
  public int channels(int in) {
    return out;
  }

  @Override
  public void tensors(int in, Consumer<TensorSpec> sink) {
    sink.accept(
        new TensorSpec(name + ".weight", new long[] {out, in, kernel, kernel}, Role.KERNEL));
    sink.accept(new TensorSpec(name + ".bias", new long[] {out}, Role.BIAS));
  }
}

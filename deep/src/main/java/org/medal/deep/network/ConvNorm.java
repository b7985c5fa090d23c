package org.medal.deep.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import java.util.function.Consumer;
import org.medal.deep.network.TensorSpec.Role;

/**
 * Convolution without bias, batch normalisation (ε = 10⁻³, momentum 0.1 in PyTorch's sense), ReLU:
 * torchvision's {@code BasicConv2d}, tensors {@code NAME.conv.weight} and {@code NAME.bn.*}. Where
 * {@link Folding} has left {@code NAME.conv.bias}, the normalisation is part of the convolution.
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays, never compared by content
record ConvNorm(String name, int out, int[] kernel, int stride, int[] padding) implements Op {
  static final float EPSILON = 1e-3f;

  /** A square kernel. */
  static ConvNorm square(String name, int out, int kernel, int stride, int padding) {
    return new ConvNorm(
        name, out, new int[] {kernel, kernel}, stride, new int[] {padding, padding});
  }

  /** A kernel of height × width, stride 1, padded so that the size stays. */
  static ConvNorm same(String name, int out, int height, int width) {
    return new ConvNorm(name, out, new int[] {height, width}, 1, new int[] {height / 2, width / 2});
  }

  @Override
  public NDArray apply(NDArray x, Pass pass) {
    Parameters p = pass.parameters();
    boolean folded = p.find(name + ".conv.bias") != null;
    NDArray bias = folded ? pass.tensor(name + ".conv.bias", x) : null;
    NDArray weight = pass.tensor(name + ".conv.weight", x);
    try (NDArray convolved = convolve(x, weight, bias)) {
      if (folded) {
        return Activation.relu(convolved);
      }
      try (NDArray normal = normalise(convolved, pass)) {
        return Activation.relu(normal);
      }
    }
  }

  private NDArray convolve(
      NDArray x, NDArray weight, @org.jspecify.annotations.Nullable NDArray bias) {
    Shape step = new Shape(stride, stride);
    return Conv2d.conv2d(x, weight, bias, step, new Shape(padding[0], padding[1]))
        .singletonOrThrow();
  }

  private NDArray normalise(NDArray x, Pass pass) {
    Parameters p = pass.parameters();
    return x.getNDArrayInternal()
        .batchNorm(
            x,
            p.get(name + ".bn.running_mean"),
            p.get(name + ".bn.running_var"),
            p.get(name + ".bn.weight"),
            p.get(name + ".bn.bias"),
            -1,
            pass.kept(),
            EPSILON,
            pass.training())
        .singletonOrThrow();
  }

  @Override
  public int channels(int in) {
    return out;
  }

  @Override
  public void tensors(int in, Consumer<TensorSpec> sink) {
    long[] shape = {out, in, kernel[0], kernel[1]};
    sink.accept(new TensorSpec(name + ".conv.weight", shape, Role.KERNEL));
    sink.accept(new TensorSpec(name + ".bn.weight", new long[] {out}, Role.GAIN));
    sink.accept(new TensorSpec(name + ".bn.bias", new long[] {out}, Role.BIAS));
    sink.accept(new TensorSpec(name + ".bn.running_mean", new long[] {out}, Role.MEAN));
    sink.accept(new TensorSpec(name + ".bn.running_var", new long[] {out}, Role.VARIANCE));
  }
}

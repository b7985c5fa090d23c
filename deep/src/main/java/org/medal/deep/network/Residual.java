package org.medal.deep.network;

import ai.djl.ndarray.NDArray;
import java.util.function.Consumer;

/**
 * The input plus what the body makes of it, which has as many channels (He et al., "Identity
 * mappings in deep residual networks", ECCV 2016).
 */
record Residual(Op body) implements Op {
  @Override
  public NDArray apply(NDArray x, Pass pass) {
    try (NDArray change = body.apply(x, pass)) {
      return x.add(change);
    }
  }

  @Override
  public int channels(int in) {
    return in;
  }

  @Override
  public void tensors(int in, Consumer<TensorSpec> sink) {
    body.tensors(in, sink);
  }
}

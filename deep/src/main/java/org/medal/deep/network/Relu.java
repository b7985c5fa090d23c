package org.medal.deep.network;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/** max(x, 0). */
record Relu() implements Op {
  @Override
  public NDArray apply(NDArray x, Pass pass) {
    return Activation.relu(x);
  }

  @Override
  public int channels(int in) {
    return in;
  }
}

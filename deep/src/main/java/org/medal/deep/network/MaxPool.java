package org.medal.deep.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;

/** The maximum over 3 × 3 in steps of 2; {@code ceil} keeps a partial window at the edge. */
record MaxPool(boolean ceil, int padding) implements Op {
  /** Without padding. */
  MaxPool(boolean ceil) {
    this(ceil, 0);
  }

  @Override
  public NDArray apply(NDArray x, Pass pass) {
    return Pool.maxPool2d(x, new Shape(3, 3), new Shape(2, 2), new Shape(padding, padding), ceil);
  }

  @Override
  public int channels(int in) {
    return in;
  }
}

package org.medal.deep.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;

/** The mean over 3 × 3 in steps of 1, the padding left out of it as in TensorFlow. */
record MeanPool() implements Op {
  @Override
  public NDArray apply(NDArray x, Pass pass) {
    Shape shape = x.getShape();
    try (NDArray ones = x.getManager().ones(new Shape(1, 1, shape.get(2), shape.get(3)));
        NDArray share = pool(ones);
        NDArray computed =
            pass.in(share)) { // dividing by other numbers takes several times as long
      return pool(x).divi(computed);
    }
  }

  /** DJL's PyTorch binding counts the padding, whatever it is told, so the caller divides by 1s. */
  private static NDArray pool(NDArray x) {
    Shape one = new Shape(1, 1);
    return Pool.avgPool2d(x, new Shape(3, 3), one, one, false, true);
  }

  @Override
  public int channels(int in) {
    return in;
  }
}

package org.medal.deep.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * Mean and standard deviation of each channel over all places, [batch, c, height, width] → [batch,
 * 2c, 1, 1]: the mean alone loses what is small, such as one spot among many dark places.
 */
record Moments() implements Op {
  /** Keeps the root's slope finite where a channel is the same everywhere. */
  private static final float LEAST = 1e-5f;

  private static final int[] PLACES = {2};

  @Override
  public NDArray apply(NDArray x, Pass pass) {
    Shape shape = x.getShape();
    NDArray full = pass.out(x); // the difference of what is nearly the same wants all bits
    try (NDArray flat = full.reshape(shape.get(0), shape.get(1), shape.get(2) * shape.get(3));
        NDArray mean = flat.mean(PLACES, true);
        NDArray strays = flat.sub(mean);
        NDArray squares = strays.square();
        NDArray variance = squares.mean(PLACES, true);
        NDArray raised = variance.add(LEAST);
        NDArray deviation = raised.sqrt();
        NDArray both = mean.concat(deviation, 1)) {
      return both.reshape(shape.get(0), channels((int) shape.get(1)), 1, 1);
    }
  }

  @Override
  public int channels(int in) {
    return 2 * in;
  }
}

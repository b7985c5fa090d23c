package org.medal.deep.embed;

import ai.djl.ndarray.NDArray;

/** How a layer's output becomes a vector. */
public enum Pooling {
  /** The mean over all positions: one value per channel. */
  AVERAGE,
  /** All values, channel after channel, row by row: channels × height × width. */
  FLATTEN;

  /**
   * One vector per image.
   *
   * @param output [batch, channels, height, width]
   * @return batch × length values, row-major
   */
  float[] vectors(NDArray output) {
    try (NDArray pooled =
        this == AVERAGE
            ? output.getNDArrayInternal().globalAvgPool()
            : output.reshape(output.getShape().get(0), -1)) {
      return pooled.toFloatArray();
    }
  }
}

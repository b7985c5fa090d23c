package org.medal.deep.network;

import ai.djl.ndarray.NDArray;
import org.medal.deep.engine.Casts;
import org.medal.deep.engine.Precision;

/**
 * One way through a network.
 *
 * @param parameters the tensors
 * @param training whether batch normalisation uses, and keeps, the batch's own statistics
 * @param kept the share of earlier statistics that stays when those of a batch are kept
 * @param precision the numbers that convolutions are computed in
 */
record Pass(Parameters parameters, boolean training, float kept, Precision precision) {
  private static final float KEPT = 0.9f;

  static Pass of(Parameters parameters, boolean training) {
    return of(parameters, training, KEPT);
  }

  static Pass of(Parameters parameters, boolean training, float kept) {
    return new Pass(parameters, training, kept, Precision.inUse());
  }

  /**
   * A tensor in the numbers that are computed in; a new array belongs to the owner of {@code x}.
   */
  NDArray tensor(String name, NDArray x) {
    NDArray tensor = parameters.get(name);
    return precision == Precision.BFLOAT16 ? Casts.toBfloat16(tensor, x.getManager()) : tensor;
  }

  /** What comes in, in the numbers that are computed in; the same array if it is so already. */
  NDArray in(NDArray x) {
    return precision == Precision.BFLOAT16 ? Casts.toBfloat16(x, x.getManager()) : x;
  }

  /** What goes out, in 32 bits; the same array if it is so already. */
  NDArray out(NDArray x) {
    return precision == Precision.BFLOAT16 ? Casts.toFloat32(x, x.getManager()) : x;
  }
}

package org.medal.deep.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;

/** Whether a machine is made for 16-bit numbers, found out by trying. */
public final class ConvolutionTimes {
  private static final int TRIES = 7;

  private ConvolutionTimes() {}

  /**
   * How long a convolution of Inception V3 takes in bfloat16, divided by its time in 32 bits: below
   * 1 where {@link Precision#BFLOAT16} is worth it. Takes about a tenth of a second.
   */
  public static double bfloat16ByFloat32() {
    try (NDManager manager = TorchEngine.newManager()) {
      NDArray x = manager.ones(new Shape(8, 71, 71, 80)).transpose(0, 3, 1, 2);
      NDArray weight = manager.ones(new Shape(192, 80, 3, 3));
      NDArray shortX = Casts.toBfloat16(x, manager);
      NDArray shortWeight = Casts.toBfloat16(weight, manager);
      return Gradients.without(
          () -> {
            double full = Double.POSITIVE_INFINITY;
            double half = Double.POSITIVE_INFINITY;
            for (int i = 0; i < TRIES; i++) {
              full = Math.min(full, seconds(x, weight));
              half = Math.min(half, seconds(shortX, shortWeight));
            }
            return half / full;
          });
    }
  }

  private static double seconds(NDArray x, NDArray weight) {
    long start = System.nanoTime();
    Conv2d.conv2d(x, weight).close(); // on a CPU it is done when the call returns
    return (System.nanoTime() - start) / 1e9;
  }
}

package org.medal.deep.network;

/**
 * A tensor that a network needs.
 *
 * @param name torchvision's name, for example {@code Mixed_5b.branch1x1.conv.weight}
 * @param shape lengths, outermost first; not to be written to
 * @param role what it does, and so how it starts where no weights are given
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays, never compared by content
public record TensorSpec(String name, long[] shape, Role role) {
  /** What a tensor does. */
  public enum Role {
    /** Convolution kernels [out, in, height, width]. */
    KERNEL(true),
    /** Added per channel; starts at 0. */
    BIAS(true),
    /** The factor of batch normalisation; starts at 1. */
    GAIN(true),
    /** The running mean of batch normalisation; not trained by gradient; starts at 0. */
    MEAN(false),
    /** The running variance of batch normalisation; not trained by gradient; starts at 1. */
    VARIANCE(false);

    private final boolean trained;

    Role(boolean trained) {
      this.trained = trained;
    }

    /** Whether the optimizer changes it. */
    public boolean trained() {
      return trained;
    }
  }

  /** The number of values. */
  public int size() {
    long size = 1;
    for (long length : shape) {
      size *= length;
    }
    return Math.toIntExact(size);
  }
}

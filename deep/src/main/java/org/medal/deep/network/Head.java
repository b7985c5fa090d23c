package org.medal.deep.network;

/**
 * Where a network's linear head is kept.
 *
 * @param name torchvision's name; the tensors are {@code NAME.weight} and {@code NAME.bias}
 * @param convolution whether the weight is stored as a 1 × 1 convolution [C, d, 1, 1] and not as
 *     [C, d]
 */
public record Head(String name, boolean convolution) {
  public String weight() {
    return name + ".weight";
  }

  public String bias() {
    return name + ".bias";
  }

  /** The shape of the stored weight. */
  public long[] weightShape(int classes, int features) {
    return convolution ? new long[] {classes, features, 1, 1} : new long[] {classes, features};
  }
}

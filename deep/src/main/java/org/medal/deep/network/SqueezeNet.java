package org.medal.deep.network;

import java.util.List;

/**
 * SqueezeNet 1.1: Iandola et al., "SqueezeNet: AlexNet-level accuracy with 50x fewer parameters",
 * 2016, in torchvision's layout. The head is a linear map of the global average over {@code
 * features.12}; torchvision's own classifier puts a ReLU between its 1 × 1 convolution and the
 * average, so its logits are those of this head only where no position's logit is negative.
 */
final class SqueezeNet {
  private SqueezeNet() {}

  static List<Stage> stages() {
    return List.of(
        new Stage("features.0", new Conv("features.0", 64, 3, 2, 0)),
        new Stage("features.1", new Relu()),
        new Stage("features.2", new MaxPool(true)),
        fire(3, 16, 64),
        fire(4, 16, 64),
        new Stage("features.5", new MaxPool(true)),
        fire(6, 32, 128),
        fire(7, 32, 128),
        new Stage("features.8", new MaxPool(true)),
        fire(9, 48, 192),
        fire(10, 48, 192),
        fire(11, 64, 256),
        fire(12, 64, 256));
  }

  private static Stage fire(int index, int squeeze, int expand) {
    String n = "features." + index;
    return new Stage(
        n,
        Chain.of(
            new Conv(n + ".squeeze", squeeze, 1, 1, 0),
            new Relu(),
            Branches.of(
                new Conv(n + ".expand1x1", expand, 1, 1, 0),
                new Conv(n + ".expand3x3", expand, 3, 1, 1)),
            new Relu()));
  }
}

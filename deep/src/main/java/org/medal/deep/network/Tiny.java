package org.medal.deep.network;

import java.util.List;

/**
 * A small network of this project for 64 to 96 pixels: four convolutions, 98 thousand parameters,
 * trained from scratch in seconds. For demonstrations and tests.
 *
 * <p>It has no batch normalisation: trained from scratch on a few dozen images, running statistics
 * lag behind the weights, and the evaluated network is not the one that was trained.
 */
final class Tiny {
  private Tiny() {}

  static List<Stage> stages() {
    return List.of(
        block("stem", 16),
        shrinking("block1", 32),
        shrinking("block2", 64),
        shrinking("block3", 128));
  }

  private static Stage block(String name, int channels) {
    return new Stage(name, Chain.of(new Conv(name, channels, 3, 1, 1), new Relu()));
  }

  private static Stage shrinking(String name, int channels) {
    return new Stage(
        name, Chain.of(new MaxPool(true), new Conv(name, channels, 3, 1, 1), new Relu()));
  }
}

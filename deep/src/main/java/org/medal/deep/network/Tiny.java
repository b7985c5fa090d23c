package org.medal.deep.network;

import static org.medal.deep.network.ConvNorm.square;

import java.util.List;

/**
 * A small network of this project for 64 to 96 pixels, four convolutions with batch normalisation:
 * 98 thousand parameters, trained from scratch in seconds. For demonstrations and tests.
 */
final class Tiny {
  private Tiny() {}

  static List<Stage> stages() {
    return List.of(
        new Stage("stem", square("stem", 16, 3, 2, 1)),
        new Stage("block1", square("block1", 32, 3, 2, 1)),
        new Stage("block2", square("block2", 64, 3, 2, 1)),
        new Stage("block3", square("block3", 128, 3, 2, 1)));
  }
}

package org.medal.deep.network;

import java.util.List;

/**
 * A small network of this project for 96 to 128 pixels, made for CPUs: plain 3 × 3 convolutions
 * with batch normalisation. Each step down keeps what was there, pooled, beside new channels, so
 * that the last layer knows of edges and colours as well as of shapes (the idea of Huang et al.,
 * "Densely connected convolutional networks", CVPR 2017).
 */
final class Compact {
  private Compact() {}

  static List<Stage> stages() {
    return List.of(
        new Stage("stem", ConvNorm.square("stem", 32, 3, 2, 1)),
        down("down1", 48),
        block("block1", 64, 80),
        down("down2", 112),
        block("block2", 96, 192),
        down("down3", 320),
        block("block3", 128, 512),
        new Stage("moments", new Moments()));
  }

  private static Stage down(String name, int channels) {
    return new Stage(
        name, Branches.of(new MaxPool(false, 1), ConvNorm.square(name, channels, 3, 2, 1)));
  }

  private static Stage block(String name, int inner, int channels) {
    return new Stage(
        name,
        new Residual(
            Chain.of(
                ConvNorm.square(name + ".a", inner, 3, 1, 1),
                ConvNorm.square(name + ".b", channels, 3, 1, 1))));
  }
}

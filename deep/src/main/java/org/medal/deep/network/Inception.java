package org.medal.deep.network;

import static org.medal.deep.network.ConvNorm.same;
import static org.medal.deep.network.ConvNorm.square;

import java.util.List;

/**
 * Inception V3 without the auxiliary head: Szegedy et al., "Rethinking the Inception Architecture
 * for Computer Vision", CVPR 2016, in torchvision's layout.
 */
final class Inception {
  private Inception() {}

  static List<Stage> stages() {
    return List.of(
        stem("Conv2d_1a_3x3", 32, 3, 2, 0),
        stem("Conv2d_2a_3x3", 32, 3, 1, 0),
        stem("Conv2d_2b_3x3", 64, 3, 1, 1),
        new Stage("maxpool1", new MaxPool(false)),
        stem("Conv2d_3b_1x1", 80, 1, 1, 0),
        stem("Conv2d_4a_3x3", 192, 3, 1, 0),
        new Stage("maxpool2", new MaxPool(false)),
        mixed5("Mixed_5b", 32),
        mixed5("Mixed_5c", 64),
        mixed5("Mixed_5d", 64),
        mixed6a("Mixed_6a"),
        mixed6("Mixed_6b", 128),
        mixed6("Mixed_6c", 160),
        mixed6("Mixed_6d", 160),
        mixed6("Mixed_6e", 192),
        mixed7a("Mixed_7a"),
        mixed7("Mixed_7b"),
        mixed7("Mixed_7c"));
  }

  private static Stage stem(String name, int out, int kernel, int stride, int padding) {
    return new Stage(name, square(name, out, kernel, stride, padding));
  }

  private static Op pooled(String n, int out) {
    return Chain.of(new MeanPool(), same(n + ".branch_pool", out, 1, 1));
  }

  private static Stage mixed5(String n, int pool) {
    return new Stage(
        n,
        Branches.of(
            same(n + ".branch1x1", 64, 1, 1),
            Chain.of(same(n + ".branch5x5_1", 48, 1, 1), same(n + ".branch5x5_2", 64, 5, 5)),
            Chain.of(
                same(n + ".branch3x3dbl_1", 64, 1, 1),
                same(n + ".branch3x3dbl_2", 96, 3, 3),
                same(n + ".branch3x3dbl_3", 96, 3, 3)),
            pooled(n, pool)));
  }

  private static Stage mixed6a(String n) {
    return new Stage(
        n,
        Branches.of(
            square(n + ".branch3x3", 384, 3, 2, 0),
            Chain.of(
                same(n + ".branch3x3dbl_1", 64, 1, 1),
                same(n + ".branch3x3dbl_2", 96, 3, 3),
                square(n + ".branch3x3dbl_3", 96, 3, 2, 0)),
            new MaxPool(false)));
  }

  private static Stage mixed6(String n, int width) {
    return new Stage(
        n,
        Branches.of(
            same(n + ".branch1x1", 192, 1, 1),
            Chain.of(
                same(n + ".branch7x7_1", width, 1, 1),
                same(n + ".branch7x7_2", width, 1, 7),
                same(n + ".branch7x7_3", 192, 7, 1)),
            Chain.of(
                same(n + ".branch7x7dbl_1", width, 1, 1),
                same(n + ".branch7x7dbl_2", width, 7, 1),
                same(n + ".branch7x7dbl_3", width, 1, 7),
                same(n + ".branch7x7dbl_4", width, 7, 1),
                same(n + ".branch7x7dbl_5", 192, 1, 7)),
            pooled(n, 192)));
  }

  private static Stage mixed7a(String n) {
    return new Stage(
        n,
        Branches.of(
            Chain.of(same(n + ".branch3x3_1", 192, 1, 1), square(n + ".branch3x3_2", 320, 3, 2, 0)),
            Chain.of(
                same(n + ".branch7x7x3_1", 192, 1, 1),
                same(n + ".branch7x7x3_2", 192, 1, 7),
                same(n + ".branch7x7x3_3", 192, 7, 1),
                square(n + ".branch7x7x3_4", 192, 3, 2, 0)),
            new MaxPool(false)));
  }

  private static Stage mixed7(String n) {
    return new Stage(
        n,
        Branches.of(
            same(n + ".branch1x1", 320, 1, 1),
            Chain.of(same(n + ".branch3x3_1", 384, 1, 1), split(n + ".branch3x3_2")),
            Chain.of(
                same(n + ".branch3x3dbl_1", 448, 1, 1),
                same(n + ".branch3x3dbl_2", 384, 3, 3),
                split(n + ".branch3x3dbl_3")),
            pooled(n, 192)));
  }

  private static Op split(String n) {
    return Branches.of(same(n + "a", 384, 1, 3), same(n + "b", 384, 3, 1));
  }
}

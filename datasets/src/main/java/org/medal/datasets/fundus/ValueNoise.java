package org.medal.datasets.fundus;

import org.medal.core.random.KeyedRandom;

/** Smooth noise in [−1, 1]: random values on a lattice that repeats, interpolated. */
final class ValueNoise {
  private static final int SIDE = 32;

  private final float[] lattice = new float[SIDE * SIDE];

  ValueNoise(KeyedRandom random) {
    for (int i = 0; i < lattice.length; i++) {
      lattice[i] = (float) random.nextDouble(-1, 1);
    }
  }

  /** The value at a place; features are about one unit wide. */
  float at(double x, double y) {
    int column = (int) Math.floor(x);
    int row = (int) Math.floor(y);
    float right = ease((float) (x - column));
    float down = ease((float) (y - row));
    float top = mix(value(column, row), value(column + 1, row), right);
    float bottom = mix(value(column, row + 1), value(column + 1, row + 1), right);
    return mix(top, bottom, down);
  }

  /** Four octaves, each twice as fine and a little more than half as strong as the one before. */
  float fractal(double x, double y) {
    return 0.5f * at(x, y)
        + 0.3f * at(2.1 * x + 5, 2.1 * y + 9)
        + 0.18f * at(4.3 * x + 13, 4.3 * y + 3)
        + 0.12f * at(8.9 * x + 7, 8.9 * y + 17);
  }

  private float value(int column, int row) {
    return lattice[(row & SIDE - 1) * SIDE + (column & SIDE - 1)];
  }

  private static float ease(float t) {
    return t * t * (3 - 2 * t);
  }

  private static float mix(float a, float b, float t) {
    return a + (b - a) * t;
  }
}

package org.medal.imaging.procedural;

import org.medal.core.random.KeyedRandom;

/** What a camera adds and no class should be known by: light, exposure, a round field of view, grain. */
final class Finish {
  private Finish() {}

  /** Writes the canvas as bytes, changed at random. */
  static void write(Canvas canvas, KeyedRandom random, byte[] into) {
    int size = canvas.size();
    float[] values = canvas.values();
    double gain = Math.exp(0.12 * random.nextGaussian());
    double shift = 0.04 * random.nextGaussian();
    double slopeX = 0.15 * random.nextGaussian();
    double slopeY = 0.15 * random.nextGaussian();
    double grain = random.nextBoolean() ? 0 : random.nextDouble(0, 0.06);
    double field = random.nextDouble() < 0.15 ? random.nextDouble(0.42, 0.55) * size : size;
    long noise = random.nextLong();
    double middle = (size - 1) / 2.0;
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double dx = x - middle;
        double dy = y - middle;
        double light = gain * (1 + (slopeX * dx + slopeY * dy) / size);
        boolean dark = dx * dx + dy * dy > field * field;
        for (int c = 0; c < 3; c++) {
          int at = 3 * (y * size + x) + c;
          noise = noise * 6364136223846793005L + 1442695040888963407L;
          double g = grain * (noise >> 32) * 0x1.0p-31;
          double value = dark ? 0 : values[at] * light + shift + g;
          into[at] = (byte) (int) (255 * Math.max(0, Math.min(1, value)) + 0.5);
        }
      }
    }
  }
}

package org.medal.imaging.procedural;

import org.medal.core.random.KeyedRandom;

/**
 * A round field of view with black around it, now and then cut off above and below.
 *
 * @param least the smallest radius, as a share of the picture's width
 * @param most the largest radius
 */
record Aperture(double least, double most) {
  void close(Canvas canvas, KeyedRandom random) {
    int size = canvas.size();
    double radius = size * random.nextDouble(least, most);
    double half = random.nextBoolean() ? size : size * random.nextDouble(0.36, 0.48);
    double middle = (size - 1) / 2.0;
    float[] values = canvas.values();
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double dx = x - middle;
        double dy = y - middle;
        if (dx * dx + dy * dy > radius * radius || Math.abs(dy) > half) {
          int at = 3 * (y * size + x);
          values[at] = 0;
          values[at + 1] = 0;
          values[at + 2] = 0;
        }
      }
    }
  }
}

package org.medal.imaging.procedural;

import org.medal.core.random.KeyedRandom;

/**
 * Dead leaves: shapes of many sizes that cover each other, the radii drawn from a power law (Lee,
 * Mumford and Huang, "Occlusion models for natural images", IJCV 41, 2001).
 */
final class Leaves implements Painter {
  @Override
  public int numbers() {
    return Noise.NUMBERS + 6;
  }

  @Override
  public void paint(Canvas canvas, Draws draws) {
    KeyedRandom fixed = draws.fixed();
    KeyedRandom random = draws.random();
    Palette palette = draws.palette();
    float[] texture = draws.noise(canvas.size());
    canvas.fill(texture, palette);
    double exponent = fixed.nextDouble(1.2, 3);
    double smallest = fixed.nextDouble(0.02, 0.06) * canvas.size();
    double aspect = fixed.nextDouble(1, 4);
    float depth = (float) fixed.nextDouble(0, 0.4);
    int power = 1 << (int) (3 * fixed.nextDouble());
    int count = 40 + (int) (120 * fixed.nextDouble());
    for (int i = 0; i < count; i++) {
      double radius = smallest * Math.pow(1 - random.nextDouble(), -1 / exponent);
      Shape shape =
          Shape.anywhere(
              canvas.size(), Math.min(radius, canvas.size() / 3.0), aspect, power, random);
      shape.paint(canvas, palette, (float) random.nextDouble(), texture, depth, 1);
    }
  }
}

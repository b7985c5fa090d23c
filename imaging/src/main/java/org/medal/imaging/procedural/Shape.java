package org.medal.imaging.procedural;

import org.medal.core.random.KeyedRandom;

/**
 * A turned superellipse |x/a|ᵖ + |y/b|ᵖ ≤ 1 with a wavy rim.
 *
 * @param x centre, in pixels
 * @param y centre, in pixels
 * @param a half the length, in pixels
 * @param b half the width, in pixels
 * @param angle in radians
 * @param power p: 1 is a diamond, 2 an ellipse, 4 nearly a rectangle
 * @param waves how often the rim goes in and out
 * @param waviness how far, as a share of the radius
 */
record Shape(
    double x, double y, double a, double b, double angle, int power, int waves, double waviness) {
  static Shape anywhere(int size, double radius, double aspect, int power, KeyedRandom random) {
    double longer = radius * Math.sqrt(aspect);
    return new Shape(
        size * random.nextDouble(),
        size * random.nextDouble(),
        longer,
        longer / aspect,
        Math.PI * random.nextDouble(),
        power,
        0,
        0);
  }

  /**
   * Fills it with one place of the palette, stirred by a texture.
   *
   * @param depth how far the texture moves along the palette
   */
  void paint(
      Canvas canvas, Palette palette, float place, float[] texture, float depth, float opacity) {
    int size = canvas.size();
    double reach = Math.max(a, b) * (1 + waviness) * 1.42 + 1;
    int bottom = (int) Math.min(size - 1, y + reach);
    int right = (int) Math.min(size - 1, x + reach);
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    float[] colour = new float[3];
    for (int py = (int) Math.max(0, y - reach); py <= bottom; py++) {
      for (int px = (int) Math.max(0, x - reach); px <= right; px++) {
        double u = cos * (px - x) + sin * (py - y);
        double v = cos * (py - y) - sin * (px - x);
        float cover = cover(u, v);
        if (cover > 0) {
          int pixel = py * size + px;
          palette.write(place + depth * (texture[pixel] - 0.5f), colour, 0);
          canvas.blend(pixel, colour, opacity * cover);
        }
      }
    }
  }

  private float cover(double u, double v) {
    double s = Math.abs(u) / a;
    double t = Math.abs(v) / b;
    double radius =
        switch (power) {
          case 1 -> s + t;
          case 2 -> Math.sqrt(s * s + t * t);
          default -> Math.sqrt(Math.sqrt(s * s * s * s + t * t * t * t));
        };
    double rim = waves == 0 ? 1 : 1 + waviness * Math.sin(waves * Math.atan2(v, u) + x);
    return (float) Math.max(0, Math.min(1, (rim - radius) * Math.min(a, b) + 0.5));
  }
}

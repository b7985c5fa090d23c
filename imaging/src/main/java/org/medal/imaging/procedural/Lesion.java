package org.medal.imaging.procedural;

import org.medal.core.random.KeyedRandom;

/**
 * One blotch with an irregular rim and a texture of its own in the middle of a smooth ground, now
 * and then hairs.
 */
final class Lesion implements Painter {
  @Override
  public int numbers() {
    return 3 * Noise.NUMBERS + 9;
  }

  @Override
  public void paint(Canvas canvas, Draws draws) {
    KeyedRandom fixed = draws.fixed();
    KeyedRandom random = draws.random();
    new Ground().paint(canvas, draws);
    int size = canvas.size();
    Palette palette = draws.palette();
    Palette inner = draws.palette();
    float[] texture = draws.noise(size);
    float[] fine = draws.noise(size);
    double radius = fixed.nextDouble(0.1, 0.4) * size * Math.exp(0.2 * random.nextGaussian());
    double aspect = fixed.nextDouble(1, 2.2);
    int waves = 2 + (int) (8 * fixed.nextDouble());
    double waviness = fixed.nextDouble(0, 0.3);
    float depth = (float) fixed.nextDouble(0.1, 1.2);
    float softness = (float) fixed.nextDouble(0.4, 1);
    int parts = 1 + (int) (4 * fixed.nextDouble());
    double x = size * random.nextDouble(0.35, 0.65);
    double y = size * random.nextDouble(0.35, 0.65);
    for (int i = 0; i < parts; i++) {
      double r = radius * Math.pow(0.7, i);
      double stray = i == 0 ? 0 : radius * 0.4;
      Shape shape =
          new Shape(
              x + stray * random.nextGaussian(),
              y + stray * random.nextGaussian(),
              r * Math.sqrt(aspect),
              r / Math.sqrt(aspect),
              Math.PI * random.nextDouble(),
              2,
              waves,
              waviness);
      shape.paint(canvas, i == 0 ? palette : inner, 0.5f, i == 0 ? texture : fine, depth, softness);
    }
    hairs(canvas, fixed, random);
  }

  private static void hairs(Canvas canvas, KeyedRandom fixed, KeyedRandom random) {
    double hairy = fixed.nextDouble();
    double many = fixed.nextDouble();
    int count = hairy < 0.7 ? 0 : 3 + (int) (12 * many);
    float[] dark = {0.1f, 0.08f, 0.07f};
    for (int i = 0; i < count; i++) {
      double x = canvas.size() * random.nextDouble();
      double y = canvas.size() * random.nextDouble();
      double angle = 2 * Math.PI * random.nextDouble();
      double turn = 0.02 * random.nextGaussian();
      for (int step = 0; step < canvas.size() / 2; step++) {
        canvas.dab(x, y, 0.3, dark, 0.7f);
        x += Math.cos(angle);
        y += Math.sin(angle);
        angle += turn;
      }
    }
  }
}

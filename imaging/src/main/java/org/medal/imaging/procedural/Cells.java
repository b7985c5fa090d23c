package org.medal.imaging.procedural;

import org.medal.core.random.KeyedRandom;

/**
 * Stained tissue, roughly: bodies with dark nuclei, scattered or in rings, on a ground of fibres.
 */
final class Cells implements Painter {
  @Override
  public int numbers() {
    return 2 * Noise.NUMBERS + 9;
  }

  @Override
  public void paint(Canvas canvas, Draws draws) {
    KeyedRandom fixed = draws.fixed();
    KeyedRandom random = draws.random();
    new Ground().paint(canvas, draws);
    Palette body = draws.palette();
    Palette nucleus = draws.palette();
    float[] texture = draws.noise(canvas.size());
    double radius = fixed.nextDouble(0.02, 0.09) * canvas.size();
    double variation = fixed.nextDouble(0.05, 0.6);
    double aspect = fixed.nextDouble(1, 2.5);
    double share = fixed.nextDouble(0.3, 0.9);
    double waviness = fixed.nextDouble(0, 0.25);
    float opacity = (float) fixed.nextDouble(0, 0.8);
    double density = fixed.nextDouble(0.1, 0.7);
    double ringed = fixed.nextDouble();
    double wide = fixed.nextDouble(2, 5);
    double rings = ringed < 0.4 ? wide * radius : 0;
    int count = (int) (density * canvas.size() * canvas.size() / (Math.PI * radius * radius));
    for (int i = 0; i < Math.min(count, 250); i++) {
      double r = radius * Math.exp(variation * random.nextGaussian());
      Shape at = Shape.anywhere(canvas.size(), r, aspect, 2, random);
      if (rings > 0) {
        at = onRing(at, rings);
      }
      wavy(at, 1, waviness, 5).paint(canvas, body, 0.6f, texture, 0.3f, opacity);
      wavy(at, share, waviness, 3).paint(canvas, nucleus, 0.2f, texture, 0.5f, 0.9f);
    }
  }

  private static Shape wavy(Shape s, double scale, double waviness, int waves) {
    return new Shape(
        s.x(), s.y(), s.a() * scale, s.b() * scale, s.angle(), s.power(), waves, waviness);
  }

  /** The shape moved to the nearest of a grid of circles, as gland cells sit around a lumen. */
  private static Shape onRing(Shape s, double radius) {
    double step = 2.6 * radius;
    double cx = (Math.floor(s.x() / step) + 0.5) * step;
    double cy = (Math.floor(s.y() / step) + 0.5) * step;
    double direction = Math.atan2(s.y() - cy, s.x() - cx);
    return new Shape(
        cx + radius * Math.cos(direction),
        cy + radius * Math.sin(direction),
        s.a(),
        s.b(),
        direction,
        s.power(),
        0,
        0);
  }
}

package org.medal.imaging.procedural;

import org.medal.core.random.KeyedRandom;

/**
 * The back of an eye, roughly: a bright disc that vessels come from, a dark spot, uneven light in
 * each channel, reflections, seen through a round field. Its structures differ in their vessels and
 * in what is strewn over it: few small spots, many, large blots, bright clusters.
 */
final class Retina implements Painter {
  private static final int DEEPEST = 3;

  @Override
  public int numbers() {
    return 16;
  }

  @Override
  public void paint(Canvas canvas, Draws draws) {
    KeyedRandom random = draws.random();
    int size = canvas.size();
    Palette palette = draws.palette();
    canvas.fill(Noise.field(size, new KeyedRandom(random.nextLong()), random), palette.muted());
    double side = random.nextBoolean() ? 1 : -1;
    double x = size * (0.5 + side * random.nextDouble(0.2, 0.42));
    double y = size * random.nextDouble(0.4, 0.6);
    vessels(canvas, palette.at(0), x, y, draws);
    canvas.dab(x, y, size * random.nextDouble(0.06, 0.1), palette.at(1), 0.9f);
    canvas.dab(size / 2.0, size / 2.0, size * random.nextDouble(0.04, 0.1), palette.at(0), 0.5f);
    strewn(canvas, palette.at(0), draws);
    strewn(canvas, palette.at(1), draws);
    light(canvas, random);
    reflections(canvas, random);
    new Aperture(0.4, 0.55).close(canvas, random);
  }

  /** Vessels that bend and branch and are as wide as the structure says. */
  private static void vessels(Canvas canvas, float[] colour, double x, double y, Draws draws) {
    KeyedRandom fixed = draws.fixed();
    KeyedRandom random = draws.random();
    double bend = fixed.nextDouble(0.03, 0.16);
    double branching = fixed.nextDouble(0.01, 0.05);
    double width = fixed.nextDouble(0.006, 0.018) * canvas.size();
    float opacity = (float) fixed.nextDouble(0.4, 0.9);
    VesselWalk walk = new VesselWalk(canvas, colour, bend, branching, opacity, random);
    int trunks = 4 + random.nextInt(4);
    for (int i = 0; i < trunks; i++) {
      double angle = 2 * Math.PI * (i + random.nextDouble()) / trunks;
      walk.from(x, y, angle, width, DEEPEST);
    }
  }

  /** Large soft spots of light, of the lens and not of the eye. */
  private static void reflections(Canvas canvas, KeyedRandom random) {
    int size = canvas.size();
    int count = Math.max(0, random.nextInt(6) - 2);
    for (int i = 0; i < count; i++) {
      double x = size * random.nextDouble();
      double y = size * random.nextDouble();
      float[] colour = {0.8f, 0.9f, 1};
      float opacity = (float) random.nextDouble(0.2, 0.7);
      canvas.dab(x, y, size * random.nextDouble(0.03, 0.15), colour, opacity);
    }
  }

  /** Spots of one colour, how many, how large and how close together being the structure's. */
  private static void strewn(Canvas canvas, float[] colour, Draws draws) {
    KeyedRandom fixed = draws.fixed();
    KeyedRandom random = draws.random();
    int size = canvas.size();
    boolean any = fixed.nextDouble() < 0.6;
    int mean = (int) Math.exp(fixed.nextDouble(0.7, 4));
    double radius = size * Math.exp(fixed.nextDouble(Math.log(0.006), Math.log(0.04)));
    int clusters = 1 + (int) (6 * fixed.nextDouble());
    double spread = fixed.nextDouble() < 0.5 ? 0.04 : 0.25;
    float opacity = (float) fixed.nextDouble(0.35, 0.95);
    for (int c = 0; any && c < clusters; c++) {
      double x = size * random.nextDouble(0.2, 0.8);
      double y = size * random.nextDouble(0.2, 0.8);
      for (int i = 0; i < Math.max(1, mean / clusters); i++) {
        double px = x + spread * size * random.nextGaussian();
        double py = y + spread * size * random.nextGaussian();
        canvas.dab(px, py, radius * random.nextDouble(0.6, 1.4), colour, opacity);
      }
    }
  }

  /** Light that falls off from some place, in each channel another way, and a hard exposure. */
  private static void light(Canvas canvas, KeyedRandom random) {
    int size = canvas.size();
    float[] values = canvas.values();
    double contrast = random.nextDouble(1, 1.8);
    for (int c = 0; c < 3; c++) {
      double x = size * random.nextDouble();
      double y = size * random.nextDouble();
      double fall = random.nextDouble(0, 1.2);
      double level = random.nextDouble(0.8, 1.5);
      for (int i = 0; i < size * size; i++) {
        double dx = (i % size - x) / size;
        double dy = ((double) i / size - y) / size;
        double lit = values[3 * i + c] * (level - fall * (dx * dx + dy * dy));
        values[3 * i + c] = (float) Math.max(0, Math.min(1, 0.5 + contrast * (lit - 0.5)));
      }
    }
  }
}

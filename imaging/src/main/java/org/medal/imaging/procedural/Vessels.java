package org.medal.imaging.procedural;

import org.medal.core.random.KeyedRandom;

/**
 * Winding vessels that branch and thin out over a smooth ground, with dark and bright spots among
 * them.
 */
final class Vessels implements Painter {
  private static final int DEEPEST = 4;

  @Override
  public int numbers() {
    return Noise.NUMBERS + 15;
  }

  @Override
  public void paint(Canvas canvas, Draws draws) {
    KeyedRandom fixed = draws.fixed();
    KeyedRandom random = draws.random();
    new Ground().paint(canvas, draws);
    Palette palette = draws.palette();
    VesselWalk walk =
        new VesselWalk(
            canvas,
            palette.at(0.2),
            fixed.nextDouble(0.02, 0.3),
            fixed.nextDouble(0.01, 0.05),
            (float) fixed.nextDouble(0.4, 0.95),
            random);
    int trunks = (int) (5 * fixed.nextDouble());
    double width = fixed.nextDouble(0.008, 0.04) * canvas.size();
    double x = canvas.size() * random.nextDouble();
    double y = canvas.size() * random.nextDouble();
    for (int i = 0; i < trunks; i++) {
      walk.from(x, y, 2 * Math.PI * random.nextDouble(), width, DEEPEST);
    }
    spots(canvas, palette.at(0), fixed, random);
    spots(canvas, draws.palette().at(1), fixed, random);
  }

  private static void spots(Canvas canvas, float[] colour, KeyedRandom fixed, KeyedRandom random) {
    double any = fixed.nextDouble();
    double many = fixed.nextDouble();
    int most = any < 0.35 ? 0 : 2 + (int) (40 * many);
    double radius = fixed.nextDouble(0.006, 0.04) * canvas.size();
    double cluster = fixed.nextDouble() < 0.5 ? 0.5 : 0.1;
    float opacity = (float) fixed.nextDouble(0.3, 1);
    double x = canvas.size() * random.nextDouble();
    double y = canvas.size() * random.nextDouble();
    int count = most == 0 ? 0 : most / 2 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      double px = x + cluster * canvas.size() * random.nextGaussian();
      double py = y + cluster * canvas.size() * random.nextGaussian();
      canvas.dab(px, py, radius * random.nextDouble(0.5, 1.5), colour, opacity);
    }
  }
}

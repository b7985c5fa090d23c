package org.medal.imaging.procedural;

import org.medal.core.random.KeyedRandom;

/**
 * The attractor of a few random contractions, drawn by the chaos game (Barnsley, "Fractals
 * Everywhere", 1988), over noise. The class fixes the contractions; a picture moves them a little,
 * so that no two are alike.
 */
final class Fractal implements Painter {
  private static final int POINTS = 12_000;
  private static final int FIRST = 30;

  /** Those of the maps past the second, which not all have, are not told. */
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
    double[][] maps = maps(fixed, random);
    double[] xs = new double[POINTS];
    double[] ys = new double[POINTS];
    int[] which = new int[POINTS];
    play(maps, random, xs, ys, which);
    draw(canvas, palette, random, xs, ys, which);
  }

  /** x' = m₀x + m₁y + m₂, y' = m₃x + m₄y + m₅, all of them contractions. */
  private static double[][] maps(KeyedRandom fixed, KeyedRandom random) {
    double[][] maps = new double[2 + (int) (4 * fixed.nextDouble())][];
    for (int i = 0; i < maps.length; i++) {
      double first = 2 * Math.PI * fixed.nextDouble() + 0.05 * random.nextGaussian();
      double second = 2 * Math.PI * fixed.nextDouble();
      double large = fixed.nextDouble(0.4, 0.85);
      double small = large * fixed.nextDouble(0.3, 1) * (fixed.nextDouble() < 0.5 ? 1 : -1);
      double c = Math.cos(first);
      double s = Math.sin(first);
      double d = Math.cos(second);
      double t = Math.sin(second);
      maps[i] =
          new double[] {
            c * large * d - s * small * t,
            -c * large * t - s * small * d,
            fixed.nextDouble(-1, 1) + 0.03 * random.nextGaussian(),
            s * large * d + c * small * t,
            -s * large * t + c * small * d,
            fixed.nextDouble(-1, 1) + 0.03 * random.nextGaussian()
          };
    }
    return maps;
  }

  private static void play(
      double[][] maps, KeyedRandom random, double[] xs, double[] ys, int[] which) {
    double x = 0;
    double y = 0;
    for (int i = -FIRST; i < xs.length; i++) {
      int k = random.nextInt(maps.length);
      double[] m = maps[k];
      double next = m[0] * x + m[1] * y + m[2];
      y = m[3] * x + m[4] * y + m[5];
      x = next;
      if (i >= 0) {
        xs[i] = x;
        ys[i] = y;
        which[i] = k;
      }
    }
  }

  private static void draw(
      Canvas canvas, Palette palette, KeyedRandom random, double[] xs, double[] ys, int[] which) {
    int size = canvas.size();
    double[] horizontal = range(xs);
    double[] vertical = range(ys);
    double zoom = random.nextDouble(0.7, 1.3) * size;
    double left = random.nextDouble(-0.15, 0.15) * size + (size - zoom) / 2;
    double top = random.nextDouble(-0.15, 0.15) * size + (size - zoom) / 2;
    boolean mirrored = random.nextBoolean();
    for (int i = 0; i < xs.length; i++) {
      double u = (xs[i] - horizontal[0]) / horizontal[1];
      double v = (ys[i] - vertical[0]) / vertical[1];
      int px = (int) Math.floor(left + zoom * (mirrored ? 1 - u : u));
      int py = (int) Math.floor(top + zoom * v);
      if (px >= 0 && py >= 0 && px < size && py < size) {
        canvas.blend(py * size + px, palette.at(which[i] / 4.0), 0.5f);
      }
    }
  }

  /** Lowest value and length. */
  private static double[] range(double[] values) {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return new double[] {low, Math.max(1e-6, high - low)};
  }
}

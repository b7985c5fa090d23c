package org.medal.imaging.procedural;

import org.medal.core.random.KeyedRandom;

/**
 * Colours along a scale from 0 to 1, the ones between two stops mixed from both.
 *
 * @param stops R, G, B of each stop, one after the other
 */
@SuppressWarnings("ArrayRecordComponent") // one flat array, never compared by content
record Palette(float[] stops) {
  private static final int STOPS = 4;

  /**
   * Colours of one hue or of a few, from dull to vivid: the more kinds, the more there is to learn.
   *
   * @param fixed draws what pictures of the same colours have in common
   * @param random draws how far this picture strays from it
   */
  static Palette draw(KeyedRandom fixed, KeyedRandom random) {
    double hue = fixed.nextDouble();
    double spread = fixed.nextDouble() < 0.6 ? 0.08 : 0.5;
    double saturation = fixed.nextDouble();
    double middle = fixed.nextDouble(0.2, 0.8);
    double contrast = fixed.nextDouble(0.15, 0.6);
    double shift = 0.02 * random.nextGaussian();
    double brighter = 0.05 * random.nextGaussian();
    float[] stops = new float[3 * STOPS];
    for (int s = 0; s < STOPS; s++) {
      double h = hue + shift + spread * (fixed.nextDouble() - 0.5);
      double value = middle + brighter + contrast * ((double) s / (STOPS - 1) - 0.5);
      double sat = saturation * fixed.nextDouble(0.6, 1) + 0.03 * random.nextGaussian();
      write(h, clamp(sat), clamp(value + 0.1 * (fixed.nextDouble() - 0.5)), stops, 3 * s);
    }
    return new Palette(stops);
  }

  /** What is told of the colours that are drawn first, see {@link PictureFacts}. */
  static float[] facts(KeyedRandom fixed) {
    double turn = 2 * Math.PI * fixed.nextDouble();
    return new float[] {
      (float) (Math.sqrt(2) * Math.sin(turn)),
      (float) (Math.sqrt(2) * Math.cos(turn)),
      PictureFacts.scaled(fixed.nextDouble()),
      PictureFacts.scaled(fixed.nextDouble()),
      PictureFacts.scaled(fixed.nextDouble()),
      PictureFacts.scaled(fixed.nextDouble())
    };
  }

  private static double clamp(double x) {
    return Math.max(0, Math.min(1, x));
  }

  /** Hue (a full turn is 1), saturation and value as R, G, B. */
  private static void write(double hue, double saturation, double value, float[] into, int at) {
    for (int c = 0; c < 3; c++) {
      double k = (((5 - 2 * c + hue * 6) % 6) + 6) % 6;
      double dip = Math.max(0, Math.min(1, Math.min(k, 4 - k)));
      into[at + c] = (float) (value * (1 - saturation * dip));
    }
  }

  /** Writes the colour at {@code position}, which may lie outside 0 … 1, into three places. */
  void write(float position, float[] into, int at) {
    float scaled = Math.max(0, Math.min(0.9999f, position)) * (STOPS - 1);
    int stop = (int) scaled;
    float share = scaled - stop;
    for (int c = 0; c < 3; c++) {
      float low = stops[3 * stop + c];
      into[at + c] = low + share * (stops[3 * stop + 3 + c] - low);
    }
  }

  /** The same colours, nearer to the middle one. */
  Palette muted() {
    float[] nearer = stops.clone();
    for (int i = 0; i < nearer.length; i++) {
      nearer[i] = 0.3f * stops[i] + 0.7f * stops[3 * (STOPS / 2) + i % 3];
    }
    return new Palette(nearer);
  }

  /** The colour at {@code position}. */
  float[] at(double position) {
    float[] colour = new float[3];
    write((float) position, colour, 0);
    return colour;
  }
}

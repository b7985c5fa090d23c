package org.medal.datasets.fundus;

/** Three planes of colour, 0 to 1, on a square. */
final class Canvas {
  private final float[] red;
  private final float[] green;
  private final float[] blue;

  Canvas(int side) {
    red = new float[side * side];
    green = new float[side * side];
    blue = new float[side * side];
  }

  float[][] planes() {
    return new float[][] {red, green, blue};
  }

  void set(int pixel, double r, double g, double b) {
    red[pixel] = (float) r;
    green[pixel] = (float) g;
    blue[pixel] = (float) b;
  }

  /** Inks every pixel as far as the mask covers it. */
  void apply(Mask mask, Ink ink) {
    float[] cover = mask.cover();
    for (int i = 0; i < cover.length; i++) {
      float share = cover[i] * ink.strength();
      if (share > 0) {
        red[i] += share * (ink.red() * (ink.absorbs() ? red[i] : 1) - red[i]);
        green[i] += share * (ink.green() * (ink.absorbs() ? green[i] : 1) - green[i]);
        blue[i] += share * (ink.blue() * (ink.absorbs() ? blue[i] : 1) - blue[i]);
      }
    }
  }
}

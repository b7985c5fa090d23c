package org.medal.imaging.procedural;

/** A square picture in the making: red, green and blue as numbers, 0 dark and 1 bright. */
final class Canvas {
  private final int size;
  private final float[] values;

  Canvas(int size) {
    this.size = size;
    this.values = new float[3 * size * size];
  }

  /** Width and height, in pixels. */
  int size() {
    return size;
  }

  /** Interleaved R, G, B, row by row. */
  float[] values() {
    return values;
  }

  /** Covers all of it with a field's colours. */
  void fill(float[] field, Palette palette) {
    for (int i = 0; i < field.length; i++) {
      palette.write(field[i], values, 3 * i);
    }
  }

  /**
   * Lays a colour over one pixel.
   *
   * @param pixel its position, row by row
   * @param opacity 0 changes nothing, 1 replaces
   */
  void blend(int pixel, float[] colour, float opacity) {
    for (int c = 0; c < 3; c++) {
      int at = 3 * pixel + c;
      values[at] += opacity * (colour[c] - values[at]);
    }
  }

  /** Mixes each pixel with its neighbours, 1 : 2 : 1 across and down; the border is repeated. */
  void soften() {
    mix(3, 3 * size, size, size);
    mix(3 * size, 3, size, size);
  }

  private void mix(int step, int next, int length, int lines) {
    for (int line = 0; line < lines; line++) {
      for (int c = 0; c < 3; c++) {
        int start = line * next + c;
        float before = values[start];
        for (int i = 0; i < length; i++) {
          int at = start + i * step;
          float here = values[at];
          float after = i + 1 < length ? values[at + step] : here;
          values[at] = (before + 2 * here + after) / 4;
          before = here;
        }
      }
    }
  }

  /** A round dab of colour with a soft rim. */
  void dab(double x, double y, double radius, float[] colour, float opacity) {
    int top = Math.max(0, (int) Math.floor(y - radius - 1));
    int bottom = Math.min(size - 1, (int) Math.ceil(y + radius + 1));
    int left = Math.max(0, (int) Math.floor(x - radius - 1));
    int right = Math.min(size - 1, (int) Math.ceil(x + radius + 1));
    for (int py = top; py <= bottom; py++) {
      for (int px = left; px <= right; px++) {
        double distance = Math.sqrt((px - x) * (px - x) + (py - y) * (py - y));
        float cover = (float) Math.min(1, Math.max(0, radius + 0.5 - distance));
        if (cover > 0) {
          blend(py * size + px, colour, opacity * cover);
        }
      }
    }
  }
}

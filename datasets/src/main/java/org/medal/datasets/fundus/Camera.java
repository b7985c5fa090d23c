package org.medal.datasets.fundus;

import org.medal.imaging.RgbImage;

/** Light, lens and sensor: turns a painted retina of twice the size into a photograph. */
final class Camera {
  private static final double[] HAZE = {0.62, 0.42, 0.30};
  private static final double SURROUND = 0.012;

  private final int size;
  private final Shot shot;

  Camera(int size, Shot shot) {
    this.size = size;
    this.shot = shot;
  }

  RgbImage develop(Canvas canvas) {
    byte[] pixels = new byte[3 * size * size];
    float[][] planes = canvas.planes();
    double[] balance = {1 + shot.warmth(), 1, 1 - shot.warmth()};
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double light = light(coordinate(x), coordinate(y));
        double grey = 0.7 * shot.noise() * shot.grain().nextGaussian();
        for (int c = 0; c < 3; c++) {
          double clear = average(planes[c], x, y);
          double seen = clear + shot.haze() * (HAZE[c] - clear);
          double value = SURROUND + light * balance[c] * seen;
          double noise = grey + 0.7 * shot.noise() * shot.grain().nextGaussian();
          pixels[3 * (y * size + x) + c] = quantized(value + noise * (0.35 + 0.65 * light));
        }
      }
    }
    return new RgbImage(size, size, pixels);
  }

  /** The mean of the four pixels of the painting that make one of the photograph. */
  private float average(float[] plane, int x, int y) {
    int at = 4 * y * size + 2 * x;
    int below = at + 2 * size;
    return (plane[at] + plane[at + 1] + plane[below] + plane[below + 1]) / 4;
  }

  private double light(double u, double v) {
    double r = Math.hypot(u, v);
    double open = Math.max(0, Math.min(1, 0.5 + (shot.aperture() - r) * size / 5));
    double falloff = 1 - shot.vignette() * r * r;
    return shot.gain() * open * falloff * (1 + shot.slopeX() * u + shot.slopeY() * v);
  }

  private double coordinate(int pixel) {
    return (pixel + 0.5) * 2 / size - 1;
  }

  /** Bends highlights softly under full scale instead of clipping them. */
  private static byte quantized(double value) {
    double v = Math.max(0, value);
    double soft = v < 0.8 ? v : 0.8 + 0.2 * (1 - Math.exp(-(v - 0.8) / 0.2));
    return (byte) Math.round(255 * soft);
  }
}

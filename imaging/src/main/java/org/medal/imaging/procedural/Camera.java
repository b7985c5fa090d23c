package org.medal.imaging.procedural;

import org.medal.core.random.KeyedRandom;

/**
 * How a picture is taken: exposure, light that falls off to one side, sharpness, grain, a round
 * field of view. None of it depends on what is painted.
 *
 * @param gain of the logarithm of the exposure, in deviations
 * @param shift of all values, in deviations
 * @param slopeX of the light from left to right, in deviations
 * @param slopeY of the light from top to bottom, in deviations
 * @param grain the largest change of a value, as a share of the full range
 * @param blur how often neighbouring pixels are mixed
 * @param aperture whether the field of view is round
 */
record Camera(
    double gain,
    double shift,
    double slopeX,
    double slopeY,
    double grain,
    int blur,
    boolean aperture) {
  private static final double APERTURES = 0.15;
  private static final double MOST_GRAIN = 0.06;
  private static final int MOST_BLUR = 4;

  static Camera draw(KeyedRandom random) {
    return new Camera(
        random.nextGaussian(),
        random.nextGaussian(),
        random.nextGaussian(),
        random.nextGaussian(),
        random.nextBoolean() ? 0 : random.nextDouble(0, MOST_GRAIN),
        random.nextBoolean() ? 0 : 1 + random.nextInt(MOST_BLUR),
        random.nextDouble() < APERTURES);
  }

  /** What can be seen of it in a picture, each number of mean 0 and deviation 1, roughly. */
  float[] facts() {
    return new float[] {
      (float) gain,
      (float) shift,
      (float) ((Math.hypot(slopeX, slopeY) - 1.25) / 0.65),
      (float) ((grain / MOST_GRAIN - 0.25) / 0.32),
      (float) ((blur - 1.25) / 1.5),
      (aperture ? 1 : 0) / 0.36f - 0.42f
    };
  }

  /** Writes the canvas as bytes; the canvas changes. */
  void shoot(Canvas canvas, KeyedRandom random, byte[] into) {
    if (aperture) {
      new Aperture(0.42, 0.55).close(canvas, random);
    }
    for (int i = 0; i < blur; i++) {
      canvas.soften();
    }
    int size = canvas.size();
    float[] values = canvas.values();
    double exposure = Math.exp(0.12 * gain);
    double middle = (size - 1) / 2.0;
    long noise = random.nextLong();
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double fall = 0.15 * (slopeX * (x - middle) + slopeY * (y - middle)) / size;
        double light = exposure * (1 + fall);
        for (int at = 3 * (y * size + x), end = at + 3; at < end; at++) {
          // a linear congruential step is random enough for grain, and cheap
          noise = noise * 6364136223846793005L + 1442695040888963407L;
          double value = values[at] * light + 0.04 * shift + grain * (noise >> 32) * 0x1.0p-31;
          into[at] = (byte) (int) (255 * Math.max(0, Math.min(1, value)) + 0.5);
        }
      }
    }
  }
}

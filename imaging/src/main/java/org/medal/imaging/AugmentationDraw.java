package org.medal.imaging;

import org.medal.core.random.KeyedRandom;

/**
 * What an {@link Augmentation} does to one image.
 *
 * @param toSource the affine map from a pixel (x, y) of the result to where in the source its value
 *     is taken: source x = m₀x + m₁y + m₂, source y = m₃x + m₄y + m₅
 * @param gain the factor of each value
 * @param shift what is then added to each value
 */
@SuppressWarnings("ArrayRecordComponent") // one flat array, never compared by content
record AugmentationDraw(double[] toSource, double gain, double shift) {

  /** Draws in the same order whatever the settings, so that one setting shifts no other's draw. */
  static AugmentationDraw of(Augmentation how, long seed, int width, int height) {
    KeyedRandom random = new KeyedRandom(seed);
    double flipX = random.nextBoolean() && how.flips() ? -1 : 1;
    double flipY = random.nextBoolean() && how.flips() ? -1 : 1;
    double angle = Math.toRadians(random.nextDouble(-how.degrees(), how.degrees()));
    double scale = Math.sqrt(random.nextDouble(how.minArea(), 1));
    double centreX = (width - 1) / 2.0;
    double centreY = (height - 1) / 2.0;
    double moveX = random.nextDouble(-1, 1) * (1 - scale) * width / 2;
    double moveY = random.nextDouble(-1, 1) * (1 - scale) * height / 2;
    if (random.nextBoolean()) {
      angle = 0;
      scale = 1;
      moveX = 0;
      moveY = 0;
    }
    double cos = scale * Math.cos(angle);
    double sin = scale * Math.sin(angle);
    double[] map = {cos * flipX, -sin * flipY, 0, sin * flipX, cos * flipY, 0};
    map[2] = centreX + moveX - map[0] * centreX - map[1] * centreY;
    map[5] = centreY + moveY - map[3] * centreX - map[4] * centreY;
    double gain = 1 + random.nextDouble(-how.contrast(), how.contrast());
    double brighter = 255 * random.nextDouble(-how.brightness(), how.brightness());
    return new AugmentationDraw(map, gain, 127.5 * (1 - gain) + brighter);
  }
}

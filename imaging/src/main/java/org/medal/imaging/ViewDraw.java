package org.medal.imaging;

import org.medal.core.random.KeyedRandom;

/**
 * What a {@link ViewRule} does to one image.
 *
 * @param toSource the affine map from a pixel (x, y) of the view to where in the image its value is
 *     taken: image x = m₀x + m₁y + m₂, image y = m₃x + m₄y + m₅
 * @param colours [3, 4] row by row: a view's channel is the sum of the image's R, G, B, times the
 *     first three, and the fourth
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays, never compared by content
record ViewDraw(double[] toSource, float[] colours) {

  /** Draws in the same order whatever the rule, so that one amount shifts no other's draw. */
  static ViewDraw of(ViewRule rule, long seed, int width, int height) {
    KeyedRandom random = new KeyedRandom(seed);
    double[] map = place(rule, random, width, height);
    double gain = 1 + random.nextDouble(-rule.contrast(), rule.contrast());
    double brighter = 255 * random.nextDouble(-rule.brightness(), rule.brightness());
    double saturation = 1 + random.nextDouble(-rule.colour(), rule.colour());
    double hue = Math.PI * random.nextDouble(-rule.colour(), rule.colour());
    double shift = 127.5 * (1 - gain) + brighter;
    return new ViewDraw(map, colours(gain, shift, saturation, hue));
  }

  private static double[] place(ViewRule rule, KeyedRandom random, int width, int height) {
    double flipX = random.nextBoolean() && rule.mirror() ? -1 : 1;
    double flipY = random.nextBoolean() && rule.overturn() ? -1 : 1;
    double angle = Math.toRadians(random.nextDouble(-rule.degrees(), rule.degrees()));
    double scale = Math.sqrt(random.nextDouble(rule.minArea(), 1));
    double centreX = (width - 1) / 2.0;
    double centreY = (height - 1) / 2.0;
    double moveX = random.nextDouble(-1, 1) * (1 - scale) * width / 2;
    double moveY = random.nextDouble(-1, 1) * (1 - scale) * height / 2;
    double cos = scale * Math.cos(angle);
    double sin = scale * Math.sin(angle);
    double[] map = {cos * flipX, -sin * flipY, 0, sin * flipX, cos * flipY, 0};
    map[2] = centreX + moveX - map[0] * centreX - map[1] * centreY;
    map[5] = centreY + moveY - map[3] * centreX - map[4] * centreY;
    return map;
  }

  /** Grey stays grey: saturation and hue turn and stretch colours about the grey axis. */
  private static float[] colours(double gain, double shift, double saturation, double hue) {
    double cos = Math.cos(hue);
    double along = (1 - saturation * cos) / 3;
    double across = saturation * Math.sin(hue) / Math.sqrt(3);
    float[] matrix = new float[12];
    for (int row = 0; row < 3; row++) {
      matrix[4 * row + row] = (float) (gain * (along + saturation * cos));
      matrix[4 * row + (row + 1) % 3] = (float) (gain * (along - across));
      matrix[4 * row + (row + 2) % 3] = (float) (gain * (along + across));
      matrix[4 * row + 3] = (float) shift;
    }
    return matrix;
  }
}

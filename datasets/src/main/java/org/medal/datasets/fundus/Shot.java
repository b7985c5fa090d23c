package org.medal.datasets.fundus;

import org.medal.core.random.KeyedRandom;

/**
 * How an eye is photographed once.
 *
 * @param shiftX how far the eye is off the middle, in half image widths
 * @param shiftY the same, downwards
 * @param turn rotation in radians
 * @param aperture radius of the lit disc; above 1 it is cut off by the frame
 * @param gain exposure
 * @param warmth balance of red against blue, around 0
 * @param vignette loss of light towards the edge, from 0 to 1
 * @param slopeX unevenness of the light from left to right
 * @param slopeY the same from top to bottom
 * @param haze scattered light, from 0 (clear) to 1
 * @param noise standard deviation of the sensor, 1 = full scale
 * @param grain the stream that the sensor's noise is drawn from
 */
record Shot(
    double shiftX,
    double shiftY,
    double turn,
    double aperture,
    double gain,
    double warmth,
    double vignette,
    double slopeX,
    double slopeY,
    double haze,
    double noise,
    KeyedRandom grain) {

  /** The first photograph of an eye. */
  static Shot first(long seed, int index) {
    KeyedRandom random = KeyedRandom.of(seed, "fundus shot", index);
    boolean cut = random.nextDouble() < 0.35;
    return new Shot(
        random.nextDouble(-0.06, 0.06),
        random.nextDouble(-0.06, 0.06),
        random.nextDouble(-0.12, 0.12),
        cut ? random.nextDouble(1.03, 1.14) : random.nextDouble(0.92, 0.97),
        random.nextDouble(0.78, 1.15),
        random.nextDouble(-0.1, 0.1),
        random.nextDouble(0.25, 0.55),
        random.nextDouble(-0.2, 0.2),
        random.nextDouble(-0.2, 0.2),
        Math.pow(random.nextDouble(), 3) * 0.35,
        random.nextDouble(0.006, 0.02),
        random);
  }

  /** A further photograph with the same camera: a little moved, a little brighter or darker. */
  static Shot again(long seed, int eye, int index) {
    Shot first = first(seed, eye);
    KeyedRandom random = KeyedRandom.of(seed, "fundus shot again", index);
    return new Shot(
        first.shiftX + random.nextDouble(-0.04, 0.04),
        first.shiftY + random.nextDouble(-0.04, 0.04),
        first.turn + random.nextDouble(-0.05, 0.05),
        first.aperture,
        first.gain * random.nextDouble(0.9, 1.1),
        first.warmth,
        first.vignette,
        first.slopeX + random.nextDouble(-0.05, 0.05),
        first.slopeY + random.nextDouble(-0.05, 0.05),
        first.haze,
        first.noise,
        random);
  }
}

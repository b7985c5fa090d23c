package org.medal.imaging.procedural;

import org.medal.core.random.KeyedRandom;

/**
 * Where a picture's randomness comes from.
 *
 * @param fixed draws what all pictures of a structure have in common, its numbers: each from one
 *     uniform draw, in the same order for each of them and whether it is needed or not
 * @param colours draws what all pictures of a colouring have in common
 * @param random draws what makes this picture differ from all others
 */
record Draws(KeyedRandom fixed, KeyedRandom colours, KeyedRandom random) {
  Palette palette() {
    return Palette.draw(colours, random);
  }

  float[] noise(int size) {
    return Noise.field(size, fixed, random);
  }
}

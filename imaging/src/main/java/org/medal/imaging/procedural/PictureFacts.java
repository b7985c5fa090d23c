package org.medal.imaging.procedural;

/**
 * What a picture was made with, each number of mean 0 and deviation 1, roughly: what an encoder may
 * learn to read off it.
 *
 * @param kind of picture, from 0
 * @param structure the numbers of its structure; other kinds have others
 * @param colours of its first colours: sine and cosine of the hue, whether there are several hues,
 *     saturation, lightness, contrast
 * @param camera how it was taken: exposure, brightness, fall of light, grain, blur and a round
 *     field of view
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared by content
public record PictureFacts(int kind, float[] structure, float[] colours, float[] camera) {
  private static final double DEVIATION = 1 / Math.sqrt(12);

  /** A uniform draw from 0 to 1, centred and scaled. */
  static float scaled(double uniform) {
    return (float) ((uniform - 0.5) / DEVIATION);
  }
}

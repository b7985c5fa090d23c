package org.medal.deep.network;

/**
 * How 8-bit RGB becomes a network's input: {@code (x / divisor − mean) / deviation} per channel.
 *
 * @param divisor what a pixel value 0 … 255 is divided by first
 * @param mean per channel R, G, B
 * @param deviation per channel R, G, B
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays, never compared by content
public record Normalisation(double divisor, float[] mean, float[] deviation) {
  /** x / 127.5 − 1, as Inception's weights were trained. */
  static Normalisation symmetric() {
    return new Normalisation(127.5, new float[] {1, 1, 1}, new float[] {1, 1, 1});
  }

  /** RGB / 255 with ImageNet's mean and deviation, as torchvision's weights were trained. */
  static Normalisation imageNet() {
    return new Normalisation(
        255, new float[] {0.485f, 0.456f, 0.406f}, new float[] {0.229f, 0.224f, 0.225f});
  }

  /** What a pixel is multiplied by, per channel. */
  public float[] scale() {
    float[] scale = new float[3];
    for (int c = 0; c < 3; c++) {
      scale[c] = (float) (1 / (divisor * deviation[c]));
    }
    return scale;
  }

  /** What is then added, per channel. */
  public float[] shift() {
    float[] shift = new float[3];
    for (int c = 0; c < 3; c++) {
      shift[c] = -mean[c] / deviation[c];
    }
    return shift;
  }
}

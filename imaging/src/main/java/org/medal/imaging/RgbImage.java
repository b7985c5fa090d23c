package org.medal.imaging;

/**
 * An 8-bit RGB image.
 *
 * @param width in pixels
 * @param height in pixels
 * @param pixels interleaved R, G, B, row by row: {@code 3 * width * height} bytes; not copied, not
 *     to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // one flat array, never compared by content
public record RgbImage(int width, int height, byte[] pixels) {
  public RgbImage {
    if (width <= 0 || height <= 0 || pixels.length != 3L * width * height) {
      throw new IllegalArgumentException(
          width + " x " + height + " RGB does not match " + pixels.length + " bytes");
    }
  }
}

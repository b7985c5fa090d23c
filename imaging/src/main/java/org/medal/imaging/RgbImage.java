package org.medal.imaging;

import java.util.Objects;

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

  /**
   * A copy of a part.
   *
   * @param left first column
   * @param top first row
   * @throws IndexOutOfBoundsException if it does not lie within the picture
   */
  public RgbImage part(int left, int top, int partWidth, int partHeight) {
    Objects.checkFromIndexSize(left, partWidth, width);
    Objects.checkFromIndexSize(top, partHeight, height);
    byte[] copy = new byte[3 * partWidth * partHeight];
    for (int y = 0; y < partHeight; y++) {
      int from = 3 * ((top + y) * width + left);
      System.arraycopy(pixels, from, copy, 3 * y * partWidth, 3 * partWidth);
    }
    return new RgbImage(partWidth, partHeight, copy);
  }
}

package org.medal.imaging.format;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * What a file says of its picture.
 *
 * @param format by the file's first bytes
 * @param width in pixels as stored, before any turning
 * @param height in pixels as stored, before any turning
 * @param alpha whether it holds transparency that the decoder would drop
 * @param orientation the EXIF orientation, 1 (upright) to 8; of PNG only, as OpenCV itself honours
 *     it elsewhere
 */
public record ImageHeader(
    ImageFormat format, int width, int height, boolean alpha, int orientation) {
  /** The largest picture that is decoded, in pixels: a 15,800-pixel square. */
  public static final long MAX_PIXELS = 250_000_000;

  /**
   * Reads the header and checks that the file is whole: the end marker of a JPEG, all chunks of a
   * PNG with their checksums, all strips of a TIFF, all rows of a BMP. Nothing is decoded and
   * nothing allocated in proportion to the size claimed. Cost: one pass over the bytes.
   *
   * @param file the whole file, from position 0 to its limit
   * @throws BrokenImageException if it is truncated, damaged, of another format or over {@link
   *     #MAX_PIXELS}
   */
  public static ImageHeader read(ByteBuffer file) throws BrokenImageException {
    ImageHeader header;
    try {
      header = parse(ImageFormat.of(file), file);
    } catch (IndexOutOfBoundsException | BufferUnderflowException pastTheEnd) {
      throw BrokenImageException.truncated();
    }
    header.checkSize();
    return header;
  }

  static ImageHeader plain(ImageFormat format, int width, int height) {
    return new ImageHeader(format, width, height, false, 1);
  }

  private static ImageHeader parse(ImageFormat format, ByteBuffer file)
      throws BrokenImageException {
    return switch (format) {
      case JPEG -> JpegFile.read(file);
      case PNG -> PngFile.read(file);
      case TIFF -> TiffFile.read(file);
      case BMP -> BmpFile.read(file);
    };
  }

  private void checkSize() throws BrokenImageException {
    if (width <= 0 || height <= 0) {
      throw BrokenImageException.damaged("its size is " + width + " x " + height);
    }
    if ((long) width * height > MAX_PIXELS) {
      throw new BrokenImageException(
          String.format(
              "is %d x %d pixels, more than the limit of %d megapixels: shrink or tile it first",
              width, height, MAX_PIXELS / 1_000_000));
    }
  }
}

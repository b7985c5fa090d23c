package org.medal.imaging;

import java.nio.file.Path;
import org.bytedeco.opencv.opencv_core.Mat;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.imaging.format.BrokenImageException;
import org.medal.imaging.format.ImageHeader;

/**
 * Decodes JPEG, PNG, TIFF (first page) and BMP files, told by their content and not by their name,
 * to upright 8-bit RGB.
 *
 * <ul>
 *   <li>16 bits a channel become 8 by their high byte; no window is applied, so a picture that uses
 *       only the low 12 bits comes out dark.
 *   <li>Transparency is laid on black: what a viewer hides stays hidden.
 *   <li>All eight EXIF orientations are honoured. Colour profiles are ignored.
 *   <li>A file that is truncated, damaged or over 250 megapixels is refused before it is decoded.
 * </ul>
 *
 * <p>Native memory: the file itself plus, for a picture of P pixels, 3 P to 15 P bytes; freed
 * before the method returns. Safe to call from several threads. Every method throws {@link
 * InputException}, whose message names the file and what to do, where there is no usable picture.
 */
public final class ImageDecoder {
  private ImageDecoder() {}

  /**
   * The picture at its own resolution.
   *
   * @throws InputException if the file is no usable picture
   */
  public static RgbImage decode(Path file) {
    return OpenCv.scoped(() -> Pixels.toImage(decoded(file, NativeDecoder::rgb)));
  }

  /**
   * The picture as a square; the aspect ratio is not kept. Sides that shrink are averaged over
   * areas, sides that grow are interpolated linearly. A JPEG of which a half, a quarter or an
   * eighth has sides of 5/4 of that at least is decoded so, which takes a fraction of the time.
   *
   * @param size width and height of the result, in pixels
   * @throws InputException if the file is no usable picture
   */
  public static RgbImage decode(Path file, int size) {
    return OpenCv.scoped(
        () -> {
          Mat covering = decoded(file, read -> ReducedDecoder.covering(read, size));
          return Pixels.toImage(Pixels.resized(covering, size, size));
        });
  }

  /**
   * As {@link #decode(Path, int)}, of a file's content that was read elsewhere: the same pixels.
   *
   * @param id whom messages name
   * @param size width and height of the result, in pixels
   * @throws InputException if the content is no usable picture
   */
  public static RgbImage decode(SampleId id, byte[] content, int size) {
    return OpenCv.scoped(
        () -> Pixels.toImage(Pixels.resized(decoded(id, content, NativeDecoder::rgb), size, size)));
  }

  /**
   * As {@link #decode(Path, int)}, with the sides that the picture has itself.
   *
   * @param size width and height of the result, in pixels
   * @throws InputException if the file is no usable picture
   */
  public static MeasuredImage measured(Path file, int size) {
    return OpenCv.scoped(
        () -> {
          EncodedFile read = encoded(file);
          Mat covering = decoded(file, read, r -> ReducedDecoder.covering(r, size));
          RgbImage image = Pixels.toImage(Pixels.resized(covering, size, size));
          ImageHeader header = read.header();
          boolean turned =
              (header.width() > header.height()) != (covering.cols() > covering.rows());
          return turned
              ? new MeasuredImage(header.height(), header.width(), image)
              : new MeasuredImage(header.width(), header.height(), image);
        });
  }

  /**
   * The picture in its own proportions, its longer side at most {@code longest} pixels; never
   * enlarged. A JPEG of much more is decoded at a half, a quarter or an eighth, which takes a
   * fraction of the time and memory, and then averaged over areas like any other.
   *
   * @param longest in pixels, at least 1
   * @throws InputException if the file is no usable picture
   */
  public static RgbImage decodeWithin(Path file, int longest) {
    return OpenCv.scoped(
        () -> Pixels.toImage(decoded(file, read -> ReducedDecoder.within(read, longest))));
  }

  /**
   * The picture at its own resolution halved so many times, sides rounded up.
   *
   * @throws InputException if the file is no usable picture
   */
  public static RgbImage decodeHalved(Path file, int times) {
    return OpenCv.scoped(
        () -> Pixels.toImage(decoded(file, read -> ReducedDecoder.halved(read, times))));
  }

  /**
   * The picture in 8-bit grey at its own resolution: the luma of a JPEG, 0.299 R + 0.587 G + 0.114
   * B elsewhere. Called within {@link OpenCv#scoped}.
   *
   * @throws InputException if the file is no usable picture
   */
  static Mat decodeGray(Path file) {
    return decoded(file, NativeDecoder::grey);
  }

  /** As {@link #decodeGray(Path)}, of a file's content that was read elsewhere. */
  static Mat decodeGray(SampleId id, byte[] content) {
    return decoded(id, content, NativeDecoder::grey);
  }

  /** How a file becomes a picture. */
  @FunctionalInterface
  private interface Decoding {
    Mat of(EncodedFile file) throws BrokenImageException;
  }

  private static Mat decoded(Path file, Decoding decoding) {
    return decoded(file, encoded(file), decoding);
  }

  private static EncodedFile encoded(Path file) {
    try {
      return EncodedFile.read(file);
    } catch (BrokenImageException e) {
      throw unusable(file, e);
    }
  }

  private static Mat decoded(Path file, EncodedFile read, Decoding decoding) {
    try {
      return decoding.of(read);
    } catch (BrokenImageException e) {
      throw unusable(file, e);
    }
  }

  private static Mat decoded(SampleId id, byte[] content, Decoding decoding) {
    try {
      return decoding.of(EncodedFile.of(content));
    } catch (BrokenImageException e) {
      throw unusable(id, e);
    }
  }

  private static InputException unusable(Object image, BrokenImageException e) {
    return new InputException("Image " + image + " " + e.getMessage(), e);
  }
}

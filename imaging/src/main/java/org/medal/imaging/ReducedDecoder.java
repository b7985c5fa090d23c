package org.medal.imaging;

import org.bytedeco.opencv.opencv_core.Mat;
import org.medal.imaging.format.BrokenImageException;
import org.medal.imaging.format.ImageFormat;
import org.medal.imaging.format.ImageHeader;

/**
 * Decodes a checked file smaller than it is. A JPEG gives its halves, quarters and eighths at a
 * fraction of the work; of other formats the whole is decoded. Called within {@link OpenCv#scoped}.
 */
final class ReducedDecoder {
  private static final int MOST_HALVINGS = 3;

  private ReducedDecoder() {}

  /** Upright RGB, the longer side at most {@code longest}; never enlarged. */
  static Mat within(EncodedFile file, int longest) throws BrokenImageException {
    int longer = Math.max(file.header().width(), file.header().height());
    int shorter = Math.min(file.header().width(), file.header().height());
    int halvings = 31 - Integer.numberOfLeadingZeros(Math.max(1, longer / longest));
    Mat image = reduced(file, halvings);
    if (longer <= longest) {
      return image;
    }
    int other = scaled(shorter, (double) longest / longer);
    // the header's sides may be those of a picture on its side
    return image.cols() >= image.rows()
        ? Pixels.resized(image, longest, other)
        : Pixels.resized(image, other, longest);
  }

  /**
   * Upright RGB, for averaging down to a square: both sides at least 5/4 of {@code size} where the
   * picture itself is so large, so that averaging still has the last word.
   */
  static Mat covering(EncodedFile file, int size) throws BrokenImageException {
    int halvings = 0;
    while (halvings < MOST_HALVINGS && covers(file.header(), halvings + 1, size)) {
      halvings++;
    }
    return reduced(file, halvings);
  }

  private static boolean covers(ImageHeader header, int halvings, int size) {
    int width = halved(header.width(), halvings);
    int height = halved(header.height(), halvings);
    // a picture that is not square must not become so: how it lies tells whether it was turned
    boolean square = width == height && header.width() != header.height();
    return !square && 4L * Math.min(width, height) >= 5L * size;
  }

  private static int scaled(int side, double scale) {
    return Math.max(1, (int) Math.round(side * scale));
  }

  /** Upright RGB, halved so many times, sides rounded up. */
  static Mat halved(EncodedFile file, int times) throws BrokenImageException {
    int done = done(file, times);
    Mat image = reduced(file, times);
    int left = times - done;
    return Pixels.resized(image, halved(image.cols(), left), halved(image.rows(), left));
  }

  private static int halved(int side, int times) {
    return (int) ((side + (1L << times) - 1) >> times);
  }

  /** How many of the halvings decoding itself does. */
  private static int done(EncodedFile file, int halvings) {
    return file.header().format() == ImageFormat.JPEG ? Math.min(MOST_HALVINGS, halvings) : 0;
  }

  private static Mat reduced(EncodedFile file, int halvings) throws BrokenImageException {
    int done = done(file, halvings);
    return done == 0 ? NativeDecoder.rgb(file) : NativeDecoder.reducedRgb(file, done);
  }
}

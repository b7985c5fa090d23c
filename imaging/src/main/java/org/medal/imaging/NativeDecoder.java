package org.medal.imaging;

import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.extractChannel;
import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_core.multiply;
import static org.bytedeco.opencv.global.opencv_core.transpose;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR_RGB;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_GRAYSCALE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_2;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_8;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_UNCHANGED;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2RGB;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGRA2RGB;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_GRAY2RGB;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_RGB2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import org.bytedeco.opencv.opencv_core.Mat;
import org.medal.imaging.format.BrokenImageException;

/** Decodes a checked file with OpenCV. Called within {@link OpenCv#scoped}. */
final class NativeDecoder {
  private static final int[] REDUCED = {
    IMREAD_REDUCED_COLOR_2, IMREAD_REDUCED_COLOR_4, IMREAD_REDUCED_COLOR_8
  };

  private NativeDecoder() {}

  /** Upright RGB, 3 channels of 8 bits. */
  static Mat rgb(EncodedFile file) throws BrokenImageException {
    return file.header().alpha() ? onBlack(file) : decode(file, IMREAD_COLOR_RGB);
  }

  /**
   * Upright RGB of a JPEG at a half, a quarter or an eighth, sides rounded up.
   *
   * @param halvings 1 to 3
   */
  static Mat reducedRgb(EncodedFile jpeg, int halvings) throws BrokenImageException {
    Mat bgr = decode(jpeg, REDUCED[halvings - 1]);
    cvtColor(bgr, bgr, COLOR_BGR2RGB);
    return bgr;
  }

  /** Upright grey, one channel of 8 bits. */
  static Mat grey(EncodedFile file) throws BrokenImageException {
    if (!file.header().alpha()) {
      return decode(file, IMREAD_GRAYSCALE);
    }
    Mat grey = new Mat();
    cvtColor(onBlack(file), grey, COLOR_RGB2GRAY);
    return grey;
  }

  private static Mat decode(EncodedFile file, int flags) throws BrokenImageException {
    Mat bytes = new Mat(1, (int) file.bytes().capacity(), CV_8UC1, file.bytes());
    Mat decoded;
    try {
      decoded = imdecode(bytes, flags);
    } catch (RuntimeException nativeError) {
      throw new BrokenImageException("cannot be decoded: save it again as PNG or leave it out");
    }
    if (decoded == null || decoded.empty()) {
      throw new BrokenImageException("cannot be decoded: save it again as PNG or leave it out");
    }
    return decoded;
  }

  /** A PNG with transparency: OpenCV by itself would show what its author made invisible. */
  private static Mat onBlack(EncodedFile file) throws BrokenImageException {
    Mat stored = decode(file, IMREAD_UNCHANGED);
    Mat bytes = new Mat();
    // The high byte of 16 bits, as the codecs do it: 0.498 turns rounding into rounding down.
    boolean deep = stored.elemSize1() == 2;
    stored.convertTo(bytes, CV_8U, deep ? 1 / 256.0 : 1, deep ? -0.498 : 0);
    Mat rgb = new Mat();
    cvtColor(bytes, rgb, bytes.channels() == 1 ? COLOR_GRAY2RGB : COLOR_BGRA2RGB);
    if (bytes.channels() == 4) {
      Mat alpha = new Mat();
      extractChannel(bytes, alpha, 3);
      cvtColor(alpha, alpha, COLOR_GRAY2RGB);
      multiply(rgb, alpha, rgb, 1 / 255.0, -1);
    }
    return upright(rgb, file.header().orientation());
  }

  /** Turned by an EXIF orientation: 5 to 8 swap the sides, the rest are mirrorings. */
  private static Mat upright(Mat image, int orientation) {
    if (orientation >= 5) {
      transpose(image, image);
    }
    switch (orientation) {
      case 2, 6 -> flip(image, image, 1);
      case 3, 7 -> flip(image, image, -1);
      case 4, 8 -> flip(image, image, 0);
      default -> {}
    }
    return image;
  }
}

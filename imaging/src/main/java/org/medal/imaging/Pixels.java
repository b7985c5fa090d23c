package org.medal.imaging;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Pixels between Java and OpenCV. Every method is called within {@link OpenCv#scoped}, which frees
 * the native memory they take.
 */
final class Pixels {
  private Pixels() {}

  /** A native copy, RGB, 3 channels of 8 bits. */
  static Mat toMat(RgbImage image) {
    Mat mat = new Mat(image.height(), image.width(), CV_8UC3);
    mat.data().put(image.pixels(), 0, image.pixels().length);
    return mat;
  }

  /** A Java copy of an RGB matrix without gaps between rows. */
  static RgbImage toImage(Mat rgb) {
    byte[] pixels = new byte[Math.multiplyExact(3, Math.multiplyExact(rgb.rows(), rgb.cols()))];
    rgb.data().get(pixels, 0, pixels.length);
    return new RgbImage(rgb.cols(), rgb.rows(), pixels);
  }

  /**
   * Resized: mean of the area along each side that shrinks, then linear along each that grows.
   * Returns {@code source} itself if it has the size already.
   */
  static Mat resized(Mat source, int width, int height) {
    int shrunkWidth = Math.min(width, source.cols());
    int shrunkHeight = Math.min(height, source.rows());
    Mat shrunk = to(source, shrunkWidth, shrunkHeight, INTER_AREA);
    return to(shrunk, width, height, INTER_LINEAR);
  }

  private static Mat to(Mat source, int width, int height, int interpolation) {
    if (source.cols() == width && source.rows() == height) {
      return source;
    }
    Mat target = new Mat();
    resize(source, target, new Size(width, height), 0, 0, interpolation);
    return target;
  }
}

package org.medal.imaging;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_RGB2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Encodes and resizes pictures, for thumbnails and generated data. Safe for several threads. */
public final class ImageWriter {
  private ImageWriter() {}

  /**
   * A baseline JPEG.
   *
   * @param quality 1 (smallest) to 100 (best)
   */
  public static byte[] jpeg(RgbImage image, int quality) {
    if (quality < 1 || quality > 100) {
      throw new IllegalArgumentException("JPEG quality must be 1 to 100: " + quality);
    }
    return encode(image, ".jpg", IMWRITE_JPEG_QUALITY, quality);
  }

  /** An 8-bit RGB PNG, without loss. */
  public static byte[] png(RgbImage image) {
    return encode(image, ".png");
  }

  /**
   * The picture at another size: sides that shrink are averaged over areas, sides that grow are
   * interpolated linearly.
   */
  public static RgbImage resize(RgbImage image, int width, int height) {
    return OpenCv.scoped(() -> Pixels.toImage(Pixels.resized(Pixels.toMat(image), width, height)));
  }

  private static byte[] encode(RgbImage image, String extension, int... parameters) {
    return OpenCv.scoped(
        () -> {
          Mat mat = Pixels.toMat(image);
          cvtColor(mat, mat, COLOR_RGB2BGR);
          BytePointer file = new BytePointer();
          if (!imencode(extension, mat, file, new IntPointer(parameters))) {
            throw new IllegalStateException("OpenCV cannot write " + extension);
          }
          byte[] bytes = new byte[Math.toIntExact(file.limit())];
          file.get(bytes);
          return bytes;
        });
  }
}

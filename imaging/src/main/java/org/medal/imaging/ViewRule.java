package org.medal.imaging;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REFLECT_101;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_core.transform;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.WARP_INVERSE_MAP;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import java.util.Objects;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.medal.core.data.InputException;

/**
 * How a view of an image is made for learning without labels: two views of one image shall be
 * recognised as the same. Stronger than an {@link Augmentation}, which must leave a diagnosis as it
 * is; a view must only leave the image recognisable, and what is changed here is what features will
 * ignore. Cost: 0.2 ms for 128 × 128 pixels.
 *
 * @param mirror whether to mirror left–right, one view in two
 * @param overturn whether to mirror top–bottom, one view in two
 * @param degrees the largest rotation either way, 0 to 180
 * @param minArea the smallest share of the image's area that is cut out and enlarged to the full
 *     size, its aspect ratio kept and its place random; in (0, 1]
 * @param contrast the largest relative change of differences from mid-grey, 0 to below 1
 * @param brightness the largest shift of all values, as a share of the full range, 0 to below 1
 * @param colour 0 keeps colours; otherwise saturation changes by up to this share and hue by up to
 *     this many half turns, 0 to 1
 */
public record ViewRule(
    boolean mirror,
    boolean overturn,
    double degrees,
    double minArea,
    double contrast,
    double brightness,
    double colour) {

  public ViewRule {
    check("degrees", degrees, degrees >= 0 && degrees <= 180);
    check("minArea", minArea, minArea > 0 && minArea <= 1);
    check("contrast", contrast, contrast >= 0 && contrast < 1);
    check("brightness", brightness, brightness >= 0 && brightness < 1);
    check("colour", colour, colour >= 0 && colour <= 1);
  }

  private static void check(String name, double value, boolean valid) {
    if (!valid) {
      throw new InputException("A view's " + name + " " + value + " is out of range");
    }
  }

  /** The same with another amount of changes to colour. */
  public ViewRule withColour(double amount) {
    return new ViewRule(mirror, overturn, degrees, minArea, contrast, brightness, amount);
  }

  /**
   * Writes a view into the caller's array: {@code 3 * width * height} bytes, interleaved R, G, B.
   * The same image and seed give the same bytes.
   *
   * @throws IndexOutOfBoundsException if they don't fit
   */
  public void apply(RgbImage image, long seed, byte[] into) {
    Objects.checkFromIndexSize(0, image.pixels().length, into.length);
    ViewDraw draw = ViewDraw.of(this, seed, image.width(), image.height());
    OpenCv.scoped(
        () -> {
          Mat view = new Mat();
          transform(warp(Pixels.toMat(image), draw.toSource()), view, matrix(draw.colours()));
          return view.data().get(into, 0, image.pixels().length);
        });
  }

  private static Mat warp(Mat source, double[] toSource) {
    Mat map = new Mat(2, 3, CV_64F);
    new DoublePointer(map.data()).put(toSource, 0, 6);
    Mat target = new Mat();
    warpAffine(
        source,
        target,
        map,
        new Size(source.cols(), source.rows()),
        INTER_LINEAR | WARP_INVERSE_MAP,
        BORDER_REFLECT_101,
        new Scalar());
    return target;
  }

  private static Mat matrix(float[] colours) {
    Mat matrix = new Mat(3, 4, CV_32F);
    new FloatPointer(matrix.data()).put(colours, 0, 12);
    return matrix;
  }
}

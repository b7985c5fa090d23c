package org.medal.imaging;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REFLECT_101;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.WARP_INVERSE_MAP;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import java.util.Objects;
import java.util.OptionalInt;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.core.random.Seeds;

/**
 * Random changes that leave the diagnosis as it is. All geometry is one affine warp (cubic
 * interpolation, the border reflected), all photometry one linear map of the values, so an image is
 * resampled once at most.
 *
 * <p>One image in two is only mirrored and keeps its sharpness: a network that sees nothing but
 * resampled pictures in training does not know the sharp ones it is asked about afterwards. Cost:
 * 0.4 ms for 299 × 299 pixels.
 *
 * @param flips whether to mirror left–right and top–bottom, each for one image in two
 * @param degrees the largest rotation either way, 0 to 180, of one image in two
 * @param minArea the smallest share of the image's area that is cut out and enlarged again to the
 *     full size, its aspect ratio kept and its place random, of the images that are rotated; in (0,
 *     1], 1 cuts nothing
 * @param contrast the largest relative change of differences from mid-grey, 0 to below 1
 * @param brightness the largest shift of all values, as a share of the full range 255, 0 to below 1
 */
public record Augmentation(
    boolean flips, double degrees, double minArea, double contrast, double brightness) {

  public Augmentation {
    check("degrees", degrees, degrees >= 0 && degrees <= 180);
    check("minArea", minArea, minArea > 0 && minArea <= 1);
    check("contrast", contrast, contrast >= 0 && contrast < 1);
    check("brightness", brightness, brightness >= 0 && brightness < 1);
  }

  private static void check(String name, double value, boolean valid) {
    if (!valid) {
      throw new InputException("Augmentation " + name + " " + value + " is out of range");
    }
  }

  /** Both flips, ±15°, 90 to 100 % of the area, contrast ±10 %, brightness ±5 % of the range. */
  public static Augmentation standard() {
    return new Augmentation(true, 15, 0.9, 0.1, 0.05);
  }

  /** Leaves every image as it is. */
  public static Augmentation none() {
    return new Augmentation(false, 0, 1, 0, 0);
  }

  /** Both flips and nothing else: four views of an image. */
  public static Augmentation mirrorings() {
    return new Augmentation(true, 0, 1, 0, 0);
  }

  /**
   * Which of an image's views a seed gives, where there are few: 0 as it is, 1 mirrored left–right,
   * 2 top–bottom, 3 both. Empty where every seed may give another one.
   */
  public OptionalInt view(long seed) {
    if (degrees > 0 || minArea < 1 || contrast > 0 || brightness > 0) {
      return OptionalInt.empty();
    }
    double[] map = AugmentationDraw.of(this, seed, 1, 1).toSource();
    return OptionalInt.of((map[0] < 0 ? 1 : 0) + (map[4] < 0 ? 2 : 0));
  }

  /** The seed of one image in one epoch of one round. */
  public static long seed(long master, int round, int epoch, SampleId id) {
    return Seeds.derive(master, "augmentation of " + id.value(), round, epoch);
  }

  /** A changed copy of the same size; the same image and seed give the same bytes. */
  public RgbImage apply(RgbImage image, long seed) {
    byte[] pixels = new byte[image.pixels().length];
    apply(image, seed, pixels, 0);
    return new RgbImage(image.width(), image.height(), pixels);
  }

  /**
   * Writes the changed image into the caller's array: {@code 3 * width * height} bytes from {@code
   * offset}, interleaved R, G, B.
   *
   * @throws IndexOutOfBoundsException if they don't fit
   */
  public void apply(RgbImage image, long seed, byte[] into, int offset) {
    Objects.checkFromIndexSize(offset, image.pixels().length, into.length);
    AugmentationDraw draw = AugmentationDraw.of(this, seed, image.width(), image.height());
    OpenCv.scoped(
        () -> {
          Mat changed = warp(Pixels.toMat(image), draw);
          changed.convertTo(changed, -1, draw.gain(), draw.shift());
          return changed.data().get(into, offset, image.pixels().length);
        });
  }

  private static Mat warp(Mat source, AugmentationDraw draw) {
    Mat matrix = new Mat(2, 3, CV_64F);
    new DoublePointer(matrix.data()).put(draw.toSource(), 0, 6);
    Mat target = new Mat();
    warpAffine(
        source,
        target,
        matrix,
        new Size(source.cols(), source.rows()),
        INTER_CUBIC | WARP_INVERSE_MAP,
        BORDER_REFLECT_101,
        new Scalar());
    return target;
  }
}

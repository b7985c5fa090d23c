package org.medal.imaging;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_RGB2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import java.nio.ByteBuffer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_img_hash.PHash;

/**
 * 64 bits of an image that change little when it is saved again, resized or lit differently, and a
 * lot when it is another image: OpenCV's PHash, the signs of the lowest 8 × 8 frequencies of the
 * grey image against their mean. The distance of two hashes is the number of bits that differ.
 *
 * <p>It does not see through mirroring, rotation or a crop by more than a few per cent. Cost: a
 * cosine transform of 32 × 32 values beside the resizing.
 */
public final class PerceptualHash {
  /** The side to which PHash resizes; averaged here, since it only interpolates. */
  private static final int SIDE = 32;

  private PerceptualHash() {}

  /** The hash of one image. */
  public static long of(RgbImage image) {
    return OpenCv.scoped(
        () -> {
          Mat grey = new Mat();
          cvtColor(Pixels.toMat(image), grey, COLOR_RGB2GRAY);
          Mat hash = new Mat();
          PHash.create().compute(Pixels.resized(grey, SIDE, SIDE), hash);
          byte[] bytes = new byte[Long.BYTES];
          hash.data().get(bytes);
          return ByteBuffer.wrap(bytes).getLong();
        });
  }
}

package org.medal.imaging;

import java.nio.file.Path;
import org.bytedeco.opencv.opencv_core.KeyPointVector;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_features2d.ORB;
import org.medal.core.data.SampleId;

/**
 * One vector for one image, without labels and without a network: the ORB descriptors (Rublee et
 * al., "ORB: an efficient alternative to SIFT or SURF", ICCV 2011) of its keypoints, pooled bit by
 * bit.
 *
 * <p>Keypoints are OpenCV's with its defaults (up to 500, which only a tie at the last place
 * exceeds; 8 levels of factor 1.2) in the 8-bit grey image at its own resolution. The same file
 * gives the same vector. An image without keypoints (empty, uniform, smaller than 63 pixels) has
 * the zero vector. Cost: 1 to 2 ms for 256 × 256 pixels, the decode included.
 *
 * @param values {@value #LENGTH} values in [0, 1]; value 8 b + i is bit i of byte b, the most
 *     significant bit first; not to be written to
 * @param keypoints how many keypoints were pooled
 */
@SuppressWarnings("ArrayRecordComponent") // one flat array, never compared by content
public record OrbDescriptor(double[] values, int keypoints) {
  /** Bits of an ORB descriptor. */
  public static final int LENGTH = 256;

  private static final int MAX_KEYPOINTS = 500;

  /** OpenCV looks at no pixel within 31 of an edge. */
  private static final int SMALLEST = 63;

  /**
   * The vector of one image file.
   *
   * @throws org.medal.core.data.InputException if the file is no usable picture; the message names
   *     it
   */
  public static OrbDescriptor of(Path file, Pooling pooling) {
    return OpenCv.scoped(() -> pool(describe(ImageDecoder.decodeGray(file)), pooling));
  }

  /**
   * The vector of a file's content that was read elsewhere.
   *
   * @param id whom messages name
   * @throws org.medal.core.data.InputException if the content is no usable picture
   */
  public static OrbDescriptor of(SampleId id, byte[] content, Pooling pooling) {
    return OpenCv.scoped(() -> pool(describe(ImageDecoder.decodeGray(id, content)), pooling));
  }

  /** One descriptor a row, 32 bytes; no rows where there are no keypoints. */
  private static Mat describe(Mat grey) {
    if (Math.min(grey.rows(), grey.cols()) < SMALLEST) {
      return new Mat(); // OpenCV would find none, and fails on those of a few pixels
    }
    ORB orb = ORB.create();
    orb.setMaxFeatures(MAX_KEYPOINTS);
    Mat descriptors = new Mat();
    orb.detectAndCompute(grey, new Mat(), new KeyPointVector(), descriptors);
    return descriptors;
  }

  private static OrbDescriptor pool(Mat descriptors, Pooling pooling) {
    int keypoints = descriptors.rows();
    double[] values = new double[LENGTH];
    if (keypoints > 0) {
      int[] set = countBits(descriptors);
      for (int bit = 0; bit < LENGTH; bit++) {
        values[bit] = pooling.pool(set[bit], keypoints);
      }
    }
    return new OrbDescriptor(values, keypoints);
  }

  private static int[] countBits(Mat descriptors) {
    byte[] bytes = new byte[descriptors.rows() * LENGTH / 8];
    descriptors.data().get(bytes);
    int[] set = new int[LENGTH];
    for (int i = 0; i < 8 * bytes.length; i++) {
      set[i % LENGTH] += bytes[i / 8] >> (7 - i % 8) & 1;
    }
    return set;
  }
}

package org.medal.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.BitSet;
import org.bytedeco.opencv.opencv_core.KeyPointVector;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_features2d.ORB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrbDescriptorTest {
  @TempDir Path folder;

  private Path shapes(String name, String format) {
    byte[] bytes = TestImages.encode(TestImages.shapes(256, 200, 11), format);
    return TestImages.write(folder, name, bytes);
  }

  @Test
  void theMeanOfEachBitIsThatOfOpenCvsDescriptors() {
    Path file = shapes("a.png", "png");
    byte[] descriptors = descriptors(file);
    int keypoints = descriptors.length / 32;
    double[] expected = new double[256];
    for (int bit : BitSet.valueOf(descriptors).stream().toArray()) { // least significant bit first
      int inDescriptor = bit % 256;
      expected[inDescriptor / 8 * 8 + 7 - inDescriptor % 8] += 1.0 / keypoints;
    }
    OrbDescriptor orb = OrbDescriptor.of(file, Pooling.MEAN);
    assertThat(orb.keypoints()).isEqualTo(keypoints).isBetween(50, 500);
    assertThat(orb.values()).containsExactly(expected, within(1e-12));
  }

  private static byte[] descriptors(Path file) {
    return OpenCv.scoped(
        () -> {
          Mat found = new Mat();
          ORB.create()
              .detectAndCompute(
                  ImageDecoder.decodeGray(file), new Mat(), new KeyPointVector(), found);
          byte[] bytes = new byte[32 * found.rows()];
          found.data().get(bytes);
          return bytes;
        });
  }

  @Test
  void majorityRoundsTheMeanWithHalvesUp() {
    Path file = shapes("a.png", "png");
    double[] mean = OrbDescriptor.of(file, Pooling.MEAN).values();
    double[] majority = OrbDescriptor.of(file, Pooling.MAJORITY).values();
    for (int bit = 0; bit < 256; bit++) {
      assertThat(majority[bit]).isEqualTo(mean[bit] >= 0.5 ? 1 : 0);
    }
    assertThat(Pooling.MAJORITY.pool(2, 4)).isOne();
    assertThat(Pooling.MAJORITY.pool(2, 5)).isZero();
  }

  @Test
  void theSamePictureGivesTheSameVectorInAnyLosslessFormat() {
    double[] once = OrbDescriptor.of(shapes("a.png", "png"), Pooling.MEAN).values();
    double[] again = OrbDescriptor.of(shapes("a.png", "png"), Pooling.MEAN).values();
    assertThat(again).isEqualTo(once);
  }

  @Test
  void anImageWithoutKeypointsHasTheZeroVector() {
    BufferedImage blank = new BufferedImage(128, 128, BufferedImage.TYPE_BYTE_GRAY);
    Path uniform = TestImages.write(folder, "blank.png", TestImages.encode(blank, "png"));
    BufferedImage tiny = TestImages.shapes(16, 16, 1);
    Path small = TestImages.write(folder, "tiny.png", TestImages.encode(tiny, "png"));
    for (Path file : new Path[] {uniform, small}) {
      OrbDescriptor orb = OrbDescriptor.of(file, Pooling.MAJORITY);
      assertThat(orb.keypoints()).isZero();
      assertThat(orb.values()).hasSize(256).containsOnly(0);
    }
  }
}

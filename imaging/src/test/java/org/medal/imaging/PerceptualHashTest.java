package org.medal.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerceptualHashTest {
  @TempDir Path folder;

  private RgbImage image(BufferedImage picture, String format, int size) {
    byte[] bytes = TestImages.encode(picture, format);
    return ImageDecoder.decode(TestImages.write(folder, "image." + format, bytes), size);
  }

  private static int bits(RgbImage one, RgbImage other) {
    return Long.bitCount(PerceptualHash.of(one) ^ PerceptualHash.of(other));
  }

  @Test
  void anImageThatIsSavedAgainOrHalvedStaysWithinTwoBits() {
    for (int seed = 0; seed < 20; seed++) {
      BufferedImage picture = TestImages.shapes(256, 256, seed);
      RgbImage original = image(picture, "png", 256);
      assertThat(bits(original, image(picture, "jpg", 256))).as("seed %d", seed).isLessThan(3);
      assertThat(bits(original, image(picture, "png", 128))).as("seed %d", seed).isLessThan(3);
    }
  }

  @Test
  void otherImagesAreFarAway() {
    for (int seed = 0; seed < 20; seed++) {
      RgbImage one = image(TestImages.shapes(256, 256, seed), "png", 256);
      RgbImage other = image(TestImages.shapes(256, 256, seed + 1), "png", 256);
      assertThat(bits(one, other)).as("seed %d", seed).isGreaterThan(10);
    }
  }

  @Test
  void theSameImageHasTheSameHashAndItsBrightnessHardlyMatters() {
    RgbImage image = image(TestImages.shapes(128, 128, 3), "png", 128);
    byte[] darker = image.pixels().clone();
    for (int i = 0; i < darker.length; i++) {
      darker[i] = (byte) ((darker[i] & 255) * 3 / 4);
    }
    assertThat(PerceptualHash.of(image)).isEqualTo(PerceptualHash.of(image));
    assertThat(bits(image, new RgbImage(128, 128, darker))).isLessThan(5);
  }

  @Test
  void aBlankImageHasAHashAsWell() {
    assertThat(bits(new RgbImage(9, 9, new byte[243]), new RgbImage(64, 64, new byte[12288])))
        .isZero();
  }
}

package org.medal.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ImageWriterTest {
  private final RgbImage image = TestImages.rgb(TestImages.shapes(60, 40, 4));

  private static RgbImage read(byte[] file) throws IOException {
    return TestImages.rgb(ImageIO.read(new ByteArrayInputStream(file)));
  }

  @Test
  void anotherLibraryReadsThePngBackExactly() throws IOException {
    assertThat(read(ImageWriter.png(image)).pixels()).isEqualTo(image.pixels());
  }

  @Test
  void aJpegGrowsWithItsQualityAndKeepsTheColours() throws IOException {
    byte[] best = ImageWriter.jpeg(image, 100);
    assertThat(best.length).isGreaterThan(ImageWriter.jpeg(image, 30).length);
    byte[] red = new byte[3 * 32 * 32];
    for (int i = 0; i < red.length; i += 3) {
      red[i] = (byte) 200;
    }
    RgbImage back = read(ImageWriter.jpeg(new RgbImage(32, 32, red), 95));
    assertThat(TestImages.difference(back, new RgbImage(32, 32, red))).isLessThan(6);
    assertThatThrownBy(() -> ImageWriter.jpeg(image, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shrinkingKeepsTheMeanAndTheSameSizeKeepsThePixels() {
    RgbImage half = ImageWriter.resize(image, 30, 20);
    assertThat(half.width()).isEqualTo(30);
    assertThat(half.height()).isEqualTo(20);
    assertThat(mean(half)).isCloseTo(mean(image), within(0.5));
    assertThat(ImageWriter.resize(image, 60, 40).pixels()).isEqualTo(image.pixels());
  }

  private static double mean(RgbImage image) {
    long sum = 0;
    for (byte value : image.pixels()) {
      sum += value & 0xFF;
    }
    return (double) sum / image.pixels().length;
  }
}

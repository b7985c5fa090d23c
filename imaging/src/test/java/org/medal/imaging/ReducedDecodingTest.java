package org.medal.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReducedDecodingTest {
  @TempDir Path folder;

  private Path file(int width, int height, String format) {
    byte[] bytes = TestImages.encode(TestImages.shapes(width, height, 5), format);
    return TestImages.write(folder, "image." + format, bytes);
  }

  @ParameterizedTest
  @CsvSource({"jpg, 100", "png, 100", "jpg, 300", "jpg, 37", "png, 1"})
  void theLongerSideFitsAndTheShapeStays(String format, int longest) {
    RgbImage small = ImageDecoder.decodeWithin(file(900, 600, format), longest);
    assertThat(small.width()).isEqualTo(longest);
    assertThat(small.height()).isEqualTo(Math.max(1, (int) Math.round(longest / 1.5)));
  }

  @Test
  void nothingIsEnlarged() {
    Path file = file(90, 60, "jpg");
    assertThat(ImageDecoder.decodeWithin(file, 1600).pixels())
        .isEqualTo(ImageDecoder.decode(file).pixels());
  }

  @Test
  void aReducedJpegLooksLikeTheWholeOneShrunk() {
    Path file = file(903, 601, "jpg");
    RgbImage whole = ImageWriter.resize(ImageDecoder.decode(file), 226, 151);
    assertThat(mean(ImageDecoder.decodeHalved(file, 2), whole)).isLessThan(4);
  }

  /** Mean difference of two pictures of one size, in steps of 256. */
  private static double mean(RgbImage a, RgbImage b) {
    assertThat(a.width()).isEqualTo(b.width());
    assertThat(a.height()).isEqualTo(b.height());
    double sum = 0;
    for (int i = 0; i < a.pixels().length; i++) {
      sum += Math.abs((a.pixels()[i] & 0xFF) - (b.pixels()[i] & 0xFF));
    }
    return sum / a.pixels().length;
  }

  @ParameterizedTest
  @CsvSource({"jpg, 1", "jpg, 2", "jpg, 3", "jpg, 5", "png, 1", "png, 3", "jpg, 20", "jpg, 0"})
  void halvedSidesAreRoundedUp(String format, int times) {
    RgbImage image = ImageDecoder.decodeHalved(file(901, 603, format), times);
    assertThat(image.width()).isEqualTo((int) Math.ceil(901 / Math.pow(2, times)));
    assertThat(image.height()).isEqualTo((int) Math.ceil(603 / Math.pow(2, times)));
  }

  @Test
  void aTurnedJpegIsUpright() {
    byte[] jpeg = TestImages.encode(TestImages.shapes(800, 400, 5), "jpg");
    Path turned = TestImages.write(folder, "turned.jpg", TestImages.withExif(jpeg, 6));
    RgbImage small = ImageDecoder.decodeWithin(turned, 100);
    assertThat(small.width()).isEqualTo(50);
    assertThat(small.height()).isEqualTo(100);
    RgbImage halved = ImageDecoder.decodeHalved(turned, 2);
    assertThat(mean(halved, ImageWriter.resize(ImageDecoder.decode(turned), 100, 200)))
        .isLessThan(4);
  }

  /** Large enough to be decoded at a half, a quarter, an eighth; and just too small for it. */
  @ParameterizedTest
  @CsvSource({"900, 600, 240", "900, 600, 100", "900, 1300, 90", "900, 600, 245", "400, 400, 200"})
  void aSquareOfAReducedJpegLooksLikeThatOfTheWhole(int width, int height, int size) {
    Path file = file(width, height, "jpg");
    RgbImage whole = ImageWriter.resize(ImageDecoder.decode(file), size, size);
    assertThat(mean(ImageDecoder.decode(file, size), whole)).isLessThan(3);
    assertThat(ImageDecoder.measured(file, size).image().pixels())
        .isEqualTo(ImageDecoder.decode(file, size).pixels());
  }

  @Test
  void whatIsNotMuchLargerIsNotReduced() {
    Path file = file(512, 256, "jpg");
    assertThat(ImageDecoder.decode(file, 128).pixels())
        .isEqualTo(ImageWriter.resize(ImageDecoder.decode(file), 128, 128).pixels());
    assertThat(ImageDecoder.decode(file, 102).pixels())
        .isNotEqualTo(ImageWriter.resize(ImageDecoder.decode(file), 102, 102).pixels());
  }

  @ParameterizedTest
  @CsvSource({"800, 400, 1", "800, 400, 6", "801, 803, 1", "801, 803, 6", "600, 600, 6"})
  void sidesAreThoseOfTheWholeUprightPicture(int width, int height, int orientation) {
    byte[] jpeg = TestImages.encode(TestImages.shapes(width, height, 5), "jpg");
    Path file = TestImages.write(folder, "i.jpg", TestImages.withExif(jpeg, orientation));
    MeasuredImage measured = ImageDecoder.measured(file, 64);
    assertThat(measured.width()).isEqualTo(orientation == 6 ? height : width);
    assertThat(measured.height()).isEqualTo(orientation == 6 ? width : height);
  }

  @Test
  void aPartIsCutOutOfItsPlace() {
    RgbImage image = TestImages.rgb(TestImages.shapes(60, 40, 4));
    RgbImage part = image.part(10, 20, 5, 7);
    assertThat(part.width()).isEqualTo(5);
    assertThat(part.height()).isEqualTo(7);
    int at = 3 * (23 * 60 + 14);
    assertThat(part.pixels()[3 * (3 * 5 + 4) + 1]).isEqualTo(image.pixels()[at + 1]);
    assertThatThrownBy(() -> image.part(56, 0, 5, 1)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}

package org.medal.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decoded from sound files. */
class DecodeFormatsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "tiff"})
  void losslessFormatsGiveTheExactPixels(String format) {
    BufferedImage image = TestImages.shapes(61, 37, 1);
    Path file = TestImages.write(folder, "a." + format, TestImages.encode(image, format));
    RgbImage decoded = ImageDecoder.decode(file);
    assertThat(decoded.width()).isEqualTo(61);
    assertThat(decoded.height()).isEqualTo(37);
    assertThat(decoded.pixels()).isEqualTo(TestImages.rgb(image).pixels());
  }

  @Test
  void aJpegIsCloseToItsOriginal() {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    image.createGraphics().fillRect(0, 0, 32, 48);
    Path file = TestImages.write(folder, "a.jpg", TestImages.encode(image, "jpg"));
    assertThat(TestImages.difference(ImageDecoder.decode(file), TestImages.rgb(image)))
        .isLessThan(20);
  }

  @ParameterizedTest
  @CsvSource({"png,255,0", "png,256,1", "png,65535,255", "tiff,255,0", "tiff,43690,170"})
  void sixteenBitsBecomeTheirHighByte(String format, int deep, int expected) {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_USHORT_GRAY);
    image.getRaster().setSample(5, 3, 0, deep);
    Path file = TestImages.write(folder, "a", TestImages.encode(image, format));
    assertThat(ImageDecoder.decode(file).pixels()[3 * (3 * 8 + 5)] & 0xFF).isEqualTo(expected);
  }

  @Test
  void sixteenBitsWithTransparencyBecomeTheirHighByteOnBlack() {
    BufferedImage image =
        new BufferedImage(
            new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_USHORT),
            Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, 2, 1, 4, null),
            false,
            null);
    image.getRaster().setPixel(0, 0, new int[] {511, 512, 65535, 65535});
    image.getRaster().setPixel(1, 0, new int[] {511, 512, 65535, 0});
    Path file = TestImages.write(folder, "a.png", TestImages.encode(image, "png"));
    assertThat(ImageDecoder.decode(file).pixels()).containsExactly(1, 2, 255, 0, 0, 0);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_BYTE_BINARY
      })
  void greyAndPalettePngsBecomeRgb(int type) {
    BufferedImage image = new BufferedImage(40, 30, type);
    image.createGraphics().drawImage(TestImages.shapes(40, 30, 3), 0, 0, null);
    Path file = TestImages.write(folder, "a.png", TestImages.encode(image, "png"));
    assertThat(ImageDecoder.decode(file).pixels()).hasSize(40 * 30 * 3);
    if (type != BufferedImage.TYPE_BYTE_GRAY) { // Java converts grey by a colour profile
      assertThat(ImageDecoder.decode(file).pixels()).isEqualTo(TestImages.rgb(image).pixels());
    }
  }

  @ParameterizedTest
  @CsvSource({"png,255,200", "png,0,0", "png,128,100", "tiff,0,0"})
  void transparencyIsLaidOnBlack(String format, int alpha, int red) {
    BufferedImage image = new BufferedImage(9, 7, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 63; i++) {
      image.setRGB(i % 9, i / 9, alpha << 24 | 0xC86432);
    }
    Path file = TestImages.write(folder, "a", TestImages.encode(image, format));
    byte[] pixels = ImageDecoder.decode(file).pixels();
    assertThat(pixels[0] & 0xFF).isCloseTo(red, within(1));
    assertThat(pixels[2] & 0xFF).isCloseTo(red / 4, within(1));
  }

  @Test
  void theFormatIsToldByContentNotByName() {
    BufferedImage image = TestImages.shapes(20, 20, 1);
    Path file = TestImages.write(folder, "a.jpg", TestImages.encode(image, "png"));
    assertThat(ImageDecoder.decode(file).pixels()).isEqualTo(TestImages.rgb(image).pixels());
  }

  @Test
  void aSmallerSizeAveragesAreasAndDropsTheAspectRatio() {
    BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 800; i++) {
      image.setRGB(i % 40, i / 40, i % 4 == 0 ? 0xC8C8C8 : 0);
    }
    Path file = TestImages.write(folder, "a.png", TestImages.encode(image, "png"));
    RgbImage small = ImageDecoder.decode(file, 10);
    assertThat(small.width()).isEqualTo(10);
    assertThat(small.height()).isEqualTo(10);
    assertThat(small.pixels()).containsOnly(50);
  }

  @Test
  void aLargerSizeInterpolates() {
    BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
    image.setRGB(1, 0, 0x640000);
    image.setRGB(1, 1, 0x640000);
    Path file = TestImages.write(folder, "a.png", TestImages.encode(image, "png"));
    byte[] row = ImageDecoder.decode(file, 4).pixels();
    assertThat(new int[] {row[0], row[3], row[6], row[9]}).containsExactly(0, 25, 75, 100);
  }
}

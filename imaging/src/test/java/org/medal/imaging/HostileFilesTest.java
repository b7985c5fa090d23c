package org.medal.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.InputException;

/** Files that are not what they say: each is refused by name, none brings the process down. */
class HostileFilesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "tiff", "bmp"})
  void aTruncatedFileIsRefusedOrGivesTheSamePicture(String format) {
    byte[] whole = TestImages.encode(TestImages.shapes(64, 64, 5), format);
    byte[] pixels = ImageDecoder.decode(TestImages.write(folder, "whole", whole)).pixels();
    int step = Math.max(1, whole.length / 400);
    for (int length = 0; length < whole.length; length += step) {
      expectRefusedOrSame(Arrays.copyOf(whole, length), pixels);
    }
    for (int cut = 1; cut < 40; cut++) {
      expectRefusedOrSame(Arrays.copyOf(whole, whole.length - cut), pixels);
    }
  }

  private void expectRefusedOrSame(byte[] bytes, byte[] pixels) {
    Path file = TestImages.write(folder, "cut.img", bytes);
    try {
      assertThat(ImageDecoder.decode(file).pixels()).isEqualTo(pixels);
    } catch (InputException e) {
      assertThat(e).hasMessageContaining(file.toString());
    }
  }

  @Test
  void aTruncatedJpegIsCalledThat() {
    byte[] whole = TestImages.encode(TestImages.shapes(64, 64, 5), "jpg");
    expectRefused(Arrays.copyOf(whole, whole.length * 2 / 3), "ends early");
    expectRefused(Arrays.copyOf(whole, whole.length - 1), "ends early");
  }

  @Test
  void bytesBehindTheEndOfAJpegDoNoHarm() {
    byte[] whole = TestImages.encode(TestImages.shapes(64, 64, 5), "jpg");
    RgbImage expected = ImageDecoder.decode(TestImages.write(folder, "a.jpg", whole));
    byte[] longer = Arrays.copyOf(whole, whole.length + 1000);
    assertThat(ImageDecoder.decode(TestImages.write(folder, "b.jpg", longer)).pixels())
        .isEqualTo(expected.pixels());
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "tiff", "bmp"})
  void randomDamageNeverCrashes(String format) {
    byte[] whole = TestImages.encode(TestImages.shapes(40, 40, 6), format);
    Random random = new Random(42);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      for (int j = 0; j < 1 + i % 8; j++) {
        damaged[random.nextInt(Math.min(whole.length, 100 + i * 20))] = (byte) random.nextInt();
      }
      Path file = TestImages.write(folder, "damaged", damaged);
      try {
        assertThat(ImageDecoder.decode(file, 16).pixels()).hasSize(768);
      } catch (InputException e) {
        assertThat(e).hasMessageContaining(file.toString());
      }
    }
  }

  @Test
  void aChangedByteInAPngIsNoticed() {
    byte[] png = TestImages.encode(TestImages.shapes(40, 40, 6), "png");
    png[png.length / 2] ^= 1;
    expectRefused(png, "checksum");
  }

  @Test
  void aHeaderThatClaimsTooManyPixelsIsRefusedBeforeDecoding() {
    byte[] png = TestImages.encode(TestImages.shapes(40, 40, 6), "png");
    putInt(png, 16, 30_000);
    putInt(png, 20, 30_000);
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    putInt(png, 29, (int) crc.getValue());
    expectRefused(png, "limit of 250 megapixels");
    byte[] jpeg = TestImages.encode(TestImages.shapes(40, 40, 6), "jpg");
    int frame = indexOfFrame(jpeg);
    Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xFF);
    expectRefused(jpeg, "65535 x 65535");
    RgbImage small = TestImages.rgb(TestImages.shapes(8, 8, 1));
    expectRefused(TestImages.tiff(small, 256, 100_000, 257, 100_000), "250 megapixels");
    expectRefused(TestImages.tiff(small, 256, 0), "damaged");
  }

  @ParameterizedTest
  @CsvSource({
    "258,32,32-bit pixels",
    "339,3,floating-point",
    "259,34712,TIFF compression 34712",
    "279,100000,ends early",
    "273,-16,ends early"
  })
  void aTiffThatIsNotDecodedSaysWhy(int tag, int value, String reason) {
    RgbImage small = TestImages.rgb(TestImages.shapes(8, 8, 1));
    expectRefused(TestImages.tiff(small, tag, value), reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "gif", "wbmp"})
  void onlyTheFourFormatsAreHandedToTheDecoder(String format) {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_BINARY);
    byte[] bytes =
        format.equals("jpg")
            ? "not a picture".getBytes(StandardCharsets.UTF_8)
            : TestImages.encode(image, format);
    expectRefused(bytes, "not a JPEG, PNG, TIFF or BMP");
  }

  @Test
  void emptyFilesFoldersAndMissingFilesAreNamed() throws IOException {
    expectRefused(new byte[0], "is empty");
    Path directory = Files.createDirectory(folder.resolve("folder.jpg"));
    assertThatThrownBy(() -> ImageDecoder.decode(directory))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("folder.jpg is a folder");
    assertThatThrownBy(() -> ImageDecoder.decode(folder.resolve("none.png"), 8))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("none.png does not exist");
  }

  private void expectRefused(byte[] bytes, String reason) {
    Path file = TestImages.write(folder, "bad.jpg", bytes);
    assertThatThrownBy(() -> ImageDecoder.decode(file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("Image " + file)
        .hasMessageContaining(reason);
  }

  private static void putInt(byte[] bytes, int at, int value) {
    ByteBuffer.wrap(bytes).putInt(at, value);
  }

  private static int indexOfFrame(byte[] jpeg) {
    for (int i = 0; ; i++) {
      if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
        return i;
      }
    }
  }
}

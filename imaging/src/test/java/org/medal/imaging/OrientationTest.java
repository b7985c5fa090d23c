package org.medal.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All eight EXIF orientations come out upright, in each format that can hold one. */
class OrientationTest {
  private static final int WIDTH = 48;
  private static final int HEIGHT = 32;
  private static final byte[] EXIF_CHUNK = {'e', 'X', 'I', 'f'};

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void jpeg(int orientation) {
    BufferedImage stored = stored(orientation, BufferedImage.TYPE_INT_RGB);
    check(TestImages.withExif(TestImages.encode(stored, "jpg"), orientation));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void tiff(int orientation) {
    BufferedImage stored = stored(orientation, BufferedImage.TYPE_INT_RGB);
    check(TestImages.tiff(TestImages.rgb(stored), 274, orientation));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void png(int orientation) throws IOException {
    BufferedImage stored = stored(orientation, BufferedImage.TYPE_INT_RGB);
    check(withChunk(TestImages.encode(stored, "png"), TestImages.exif(orientation)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void pngWithTransparency(int orientation) throws IOException {
    BufferedImage stored = stored(orientation, BufferedImage.TYPE_INT_ARGB);
    check(withChunk(TestImages.encode(stored, "png"), TestImages.exif(orientation)));
  }

  /** The upright picture: red top left, green top right, blue bottom left, white bottom right. */
  private static int upright(int x, int y) {
    int left = y < HEIGHT / 2 ? 0xFF0000 : 0x0000FF;
    int right = y < HEIGHT / 2 ? 0x00FF00 : 0xFFFFFF;
    return x < WIDTH / 2 ? left : right;
  }

  /** How a camera that writes {@code orientation} stores that picture (EXIF 2.3, 4.6.4). */
  private static BufferedImage stored(int orientation, int type) {
    boolean swapped = orientation >= 5;
    int width = swapped ? HEIGHT : WIDTH;
    int height = swapped ? WIDTH : HEIGHT;
    BufferedImage image = new BufferedImage(width, height, type);
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        image.setRGB(column, row, 0xFF000000 | shown(orientation, row, column));
      }
    }
    return image;
  }

  /** "The 0th row is the visual … side, the 0th column the visual … side." */
  private static int shown(int orientation, int row, int column) {
    return switch (orientation) {
      case 1 -> upright(column, row);
      case 2 -> upright(WIDTH - 1 - column, row);
      case 3 -> upright(WIDTH - 1 - column, HEIGHT - 1 - row);
      case 4 -> upright(column, HEIGHT - 1 - row);
      case 5 -> upright(row, column);
      case 6 -> upright(WIDTH - 1 - row, column);
      case 7 -> upright(WIDTH - 1 - row, HEIGHT - 1 - column);
      default -> upright(row, HEIGHT - 1 - column);
    };
  }

  private void check(byte[] bytes) {
    RgbImage image = ImageDecoder.decode(TestImages.write(folder, "picture", bytes));
    assertThat(image.width()).isEqualTo(WIDTH);
    assertThat(image.height()).isEqualTo(HEIGHT);
    for (int x : new int[] {4, WIDTH - 5}) {
      for (int y : new int[] {4, HEIGHT - 5}) {
        assertThat(colour(image, x, y)).isEqualTo(upright(x, y));
      }
    }
  }

  /** The pixel with each channel rounded to none or all, as JPEG is not exact. */
  private static int colour(RgbImage image, int x, int y) {
    int at = 3 * (y * image.width() + x);
    int colour = 0;
    for (int c = 0; c < 3; c++) {
      colour = colour << 8 | ((image.pixels()[at + c] & 0xFF) > 127 ? 0xFF : 0);
    }
    return colour;
  }

  private static byte[] withChunk(byte[] png, byte[] exif) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(out);
    data.write(png, 0, 33);
    data.writeInt(exif.length);
    data.write(EXIF_CHUNK);
    data.write(exif);
    CRC32 crc = new CRC32();
    crc.update(EXIF_CHUNK);
    crc.update(exif);
    data.writeInt((int) crc.getValue());
    data.write(png, 33, png.length - 33);
    return out.toByteArray();
  }
}

package org.medal.imaging;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/** Pictures made for tests, and files written by another library than the one under test. */
public final class TestImages {
  private TestImages() {}

  /** Coloured rectangles on a gradient: corners for ORB, no symmetry. */
  public static BufferedImage shapes(int width, int height, long seed) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, new Color(x * 200 / width, y * 200 / height, 90).getRGB());
      }
    }
    Random random = new Random(seed);
    Graphics2D graphics = image.createGraphics();
    for (int i = 0; i < 40; i++) {
      graphics.setColor(new Color(random.nextInt(0x1000000)));
      int side = 3 + random.nextInt(Math.max(1, width / 5));
      graphics.fillRect(random.nextInt(width), random.nextInt(height), side, side / 2 + 2);
    }
    graphics.dispose();
    return image;
  }

  public static byte[] encode(BufferedImage image, String format) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException("No writer for " + format);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Path write(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a right decoder makes of an opaque picture. */
  public static RgbImage rgb(BufferedImage image) {
    byte[] pixels = new byte[3 * image.getWidth() * image.getHeight()];
    int at = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        pixels[at++] = (byte) (rgb >> 16);
        pixels[at++] = (byte) (rgb >> 8);
        pixels[at++] = (byte) rgb;
      }
    }
    return new RgbImage(image.getWidth(), image.getHeight(), pixels);
  }

  /** A JPEG with an EXIF orientation. */
  public static byte[] withExif(byte[] jpeg, int orientation) {
    byte[] exif = exif(orientation);
    ByteBuffer out = ByteBuffer.allocate(jpeg.length + exif.length + 10);
    out.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 8));
    out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif);
    return out.put(jpeg, 2, jpeg.length - 2).array();
  }

  /** An EXIF block that holds nothing but an orientation. */
  public static byte[] exif(int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(26);
    exif.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) 1);
    exif.putShort((short) 274).putShort((short) 3).putInt(1);
    return exif.putShort((short) orientation).array();
  }

  /**
   * An uncompressed 8-bit RGB TIFF with one strip before the directory.
   *
   * @param tags further pairs of tag and value; a later value of one tag replaces the earlier
   */
  public static byte[] tiff(RgbImage image, int... tags) {
    Map<Integer, Integer> entries = new TreeMap<>();
    int[] usual = {
      256,
      image.width(),
      257,
      image.height(),
      258,
      8,
      259,
      1,
      262,
      2,
      273,
      8,
      277,
      3,
      278,
      image.height(),
      279,
      image.pixels().length
    };
    for (int[] pairs : Arrays.asList(usual, tags)) {
      for (int i = 0; i < pairs.length; i += 2) {
        entries.put(pairs[i], pairs[i + 1]);
      }
    }
    int start = 8 + image.pixels().length;
    ByteBuffer out = ByteBuffer.allocate(start + 2 + 12 * entries.size() + 4 + 6);
    out.order(ByteOrder.LITTLE_ENDIAN).put((byte) 'I').put((byte) 'I').putShort((short) 42);
    out.putInt(start).put(image.pixels()).putShort((short) entries.size());
    int bits = start + 2 + 12 * entries.size() + 4;
    entries.forEach(
        (tag, value) -> {
          out.putShort(tag.shortValue()).putShort((short) (tag == 258 ? 3 : 4));
          out.putInt(tag == 258 ? 3 : 1).putInt(tag == 258 ? bits : value);
        });
    short depth = entries.getOrDefault(258, 8).shortValue();
    return out.putInt(0).putShort(depth).putShort(depth).putShort(depth).array();
  }

  /** The largest difference of two pictures' bytes. */
  public static int difference(RgbImage a, RgbImage b) {
    int largest = 0;
    for (int i = 0; i < a.pixels().length; i++) {
      largest = Math.max(largest, Math.abs((a.pixels()[i] & 0xFF) - (b.pixels()[i] & 0xFF)));
    }
    return largest;
  }
}

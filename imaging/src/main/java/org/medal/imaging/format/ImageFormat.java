package org.medal.imaging.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The four formats that are decoded, told apart by their first bytes, never by the file's name. */
public enum ImageFormat {
  JPEG("\u00ff\u00d8\u00ff"),
  PNG("\u0089PNG\r\n\u001a\n"),
  TIFF("II*\0", "MM\0*"),
  BMP("BM");

  /** So many leading bytes tell every format. */
  public static final int MAGIC_LENGTH = 8;

  private final List<byte[]> magics;

  ImageFormat(String... magics) {
    this.magics =
        List.of(magics).stream().map(m -> m.getBytes(StandardCharsets.ISO_8859_1)).toList();
  }

  /**
   * The format of a file that begins with {@code start}.
   *
   * @throws BrokenImageException if it is none of the four
   */
  public static ImageFormat of(ByteBuffer start) throws BrokenImageException {
    for (ImageFormat format : values()) {
      if (format.magics.stream().anyMatch(magic -> startsWith(start, magic))) {
        return format;
      }
    }
    throw new BrokenImageException(
        "is not a JPEG, PNG, TIFF or BMP image, whatever its name says: leave it out or convert it");
  }

  private static boolean startsWith(ByteBuffer start, byte[] magic) {
    if (start.limit() < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if (start.get(i) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}

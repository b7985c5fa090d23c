package org.medal.imaging.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The four formats that are decoded, told apart by their first bytes, never by the file's name. */
public enum ImageFormat {
  JPEG,
  PNG,
  TIFF,
  BMP;

  /** So many leading bytes tell every format. */
  public static final int MAGIC_LENGTH = 8;

  private static final Map<String, ImageFormat> MAGICS =
      Map.of(
          "\u00ff\u00d8\u00ff",
          JPEG,
          "\u0089PNG\r\n\u001a\n",
          PNG,
          "II*\0",
          TIFF,
          "MM\0*",
          TIFF,
          "BM",
          BMP);

  /**
   * The format of a file that begins with {@code start}.
   *
   * @throws BrokenImageException if it is none of the four
   */
  public static ImageFormat of(ByteBuffer start) throws BrokenImageException {
    byte[] bytes = new byte[Math.min(start.limit(), MAGIC_LENGTH)];
    start.get(0, bytes);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return MAGICS.entrySet().stream()
        .filter(magic -> text.startsWith(magic.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(ImageFormat::unknown);
  }

  private static BrokenImageException unknown() {
    return new BrokenImageException(
        "is not a JPEG, PNG, TIFF or BMP image, whatever its name says: leave it out or convert it");
  }
}

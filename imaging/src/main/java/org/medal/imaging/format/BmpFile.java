package org.medal.imaging.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the header of a Windows or OS/2 bitmap and checks that all rows are there. */
final class BmpFile {
  private static final int OS2_HEADER = 12;
  private static final int UNCOMPRESSED = 0;
  private static final int BIT_FIELDS = 3;

  private BmpFile() {}

  static ImageHeader read(ByteBuffer source) throws BrokenImageException {
    ByteBuffer file = source.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    boolean os2 = file.getInt(14) == OS2_HEADER;
    int width = os2 ? Short.toUnsignedInt(file.getShort(18)) : file.getInt(18);
    int height = os2 ? Short.toUnsignedInt(file.getShort(20)) : Math.abs(file.getInt(22));
    int bits = Short.toUnsignedInt(file.getShort(os2 ? 24 : 28));
    int compression = os2 ? UNCOMPRESSED : file.getInt(30);
    long start = Integer.toUnsignedLong(file.getInt(10));
    if (compression == UNCOMPRESSED || compression == BIT_FIELDS) {
      long rowBytes = ((long) width * bits + 31) / 32 * 4;
      if (rowBytes > 0 && height > (file.limit() - start) / rowBytes) {
        throw BrokenImageException.truncated();
      }
    }
    return ImageHeader.plain(ImageFormat.BMP, width, height);
  }
}

package org.medal.imaging.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/** Walks the chunks of a PNG (ISO/IEC 15948) up to the end chunk and checks their checksums. */
final class PngFile {
  private static final int IHDR = 0x49484452;
  private static final int IDAT = 0x49444154;
  private static final int IEND = 0x49454E44;
  private static final int TRNS = 0x74524E53;
  private static final int EXIF = 0x65584966;
  private static final int ANIMATION = 0x6163544C;

  private final ByteBuffer file;
  private boolean alpha;
  private boolean data;
  private int orientation = 1;

  private PngFile(ByteBuffer file) {
    this.file = file.duplicate().order(ByteOrder.BIG_ENDIAN);
  }

  static ImageHeader read(ByteBuffer file) throws BrokenImageException {
    return new PngFile(file).walk();
  }

  private ImageHeader walk() throws BrokenImageException {
    int at = ImageFormat.MAGIC_LENGTH;
    if (file.getInt(at + 4) != IHDR || file.getInt(at) != 13) {
      throw BrokenImageException.damaged("its header is missing");
    }
    int width = file.getInt(at + 8);
    int height = file.getInt(at + 12);
    alpha = (file.get(at + 17) & 4) != 0;
    while (file.getInt(at + 4) != IEND) {
      visit(at);
      at += 12 + file.getInt(at);
    }
    checkSum(at);
    if (!data) {
      throw BrokenImageException.damaged("it holds no picture");
    }
    return new ImageHeader(ImageFormat.PNG, width, height, alpha, orientation);
  }

  private void visit(int at) throws BrokenImageException {
    checkSum(at);
    switch (file.getInt(at + 4)) {
      case IDAT -> data = true;
      case TRNS -> alpha = true;
      case EXIF -> orientation = TiffDirectory.orientation(file.slice(at + 8, file.getInt(at)));
      case ANIMATION -> throw BrokenImageException.unsupported("an animation");
      default -> {}
    }
  }

  private void checkSum(int at) throws BrokenImageException {
    int length = file.getInt(at);
    if (length < 0 || length > file.limit() - at - 12) {
      throw BrokenImageException.truncated();
    }
    CRC32 crc = new CRC32();
    crc.update(file.slice(at + 4, length + 4));
    if ((int) crc.getValue() != file.getInt(at + 8 + length)) {
      throw BrokenImageException.damaged("a checksum is wrong");
    }
  }
}

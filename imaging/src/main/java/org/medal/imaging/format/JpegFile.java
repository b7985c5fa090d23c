package org.medal.imaging.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Walks the markers of a JPEG (ITU-T T.81, annex B) from the first to the end marker, which a
 * truncated file lacks: within compressed data the byte FF is always escaped.
 */
final class JpegFile {
  /** More scans than any camera writes; each costs a pass over the picture. */
  private static final int MAX_SCANS = 500;

  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;

  private final ByteBuffer file;
  private int at = 2;
  private int width;
  private int height;
  private int scans;

  private JpegFile(ByteBuffer file) {
    this.file = file.duplicate().order(ByteOrder.BIG_ENDIAN);
  }

  static ImageHeader read(ByteBuffer file) throws BrokenImageException {
    return new JpegFile(file).walk();
  }

  private ImageHeader walk() throws BrokenImageException {
    for (int marker = next(); marker != END_OF_IMAGE; marker = next()) {
      if (marker == START_OF_SCAN && ++scans > MAX_SCANS) {
        throw BrokenImageException.damaged("it holds more than " + MAX_SCANS + " scans");
      }
      if (isFrame(marker) && width == 0) {
        height = Short.toUnsignedInt(file.getShort(at + 3));
        width = Short.toUnsignedInt(file.getShort(at + 5));
      }
      skipSegment();
    }
    if (scans == 0) {
      throw BrokenImageException.damaged("it holds no picture");
    }
    return ImageHeader.plain(ImageFormat.JPEG, width, height);
  }

  /** The next marker with a segment, or the end marker; {@code at} is then just behind it. */
  private int next() {
    while (true) {
      while ((file.get(at++) & 0xFF) != 0xFF) {
        // compressed data, or padding that decoders skip as well
      }
      int code = file.get(at) & 0xFF;
      if (code != 0xFF && !isBare(code)) {
        at++;
        return code;
      }
    }
  }

  /** Escaped FF, TEM, restart markers and a second start of image have no segment. */
  private static boolean isBare(int code) {
    return code <= 1 || (code >= 0xD0 && code <= 0xD8);
  }

  private static boolean isFrame(int code) {
    return code >= 0xC0 && code <= 0xCF && code != 0xC4 && code != 0xC8 && code != 0xCC;
  }

  private void skipSegment() throws BrokenImageException {
    int length = Short.toUnsignedInt(file.getShort(at));
    if (length < 2) {
      throw BrokenImageException.damaged("a segment of length " + length);
    }
    at += length;
  }
}

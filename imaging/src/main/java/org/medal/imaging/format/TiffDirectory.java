package org.medal.imaging.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** The numbers in the first directory of a TIFF (revision 6.0), which is also the form of EXIF. */
final class TiffDirectory {
  private static final int ORIENTATION = 274;
  private static final int BYTE = 1;
  private static final int SHORT = 3;
  private static final int LONG = 4;

  private final ByteBuffer file;

  /** By tag: where its entry begins. */
  private final Map<Integer, Integer> entries = new HashMap<>();

  private TiffDirectory(ByteBuffer file) {
    this.file = file;
  }

  /** Reads the directory; an index out of bounds is thrown where the file ends early. */
  static TiffDirectory read(ByteBuffer tiff) throws BrokenImageException {
    ByteOrder order = tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    TiffDirectory directory = new TiffDirectory(tiff.duplicate().order(order));
    int at = directory.offset(4);
    int count = Short.toUnsignedInt(directory.file.getShort(at));
    for (int i = 0; i < count; i++) {
      int entry = at + 2 + 12 * i;
      directory.file.getInt(entry + 8);
      directory.entries.put(Short.toUnsignedInt(directory.file.getShort(entry)), entry);
    }
    return directory;
  }

  /** The orientation in an EXIF block, 1 (upright) where the block is broken or says nothing. */
  static int orientation(ByteBuffer exif) {
    try {
      long value = read(exif).first(ORIENTATION, 1);
      return value >= 1 && value <= 8 ? (int) value : 1;
    } catch (BrokenImageException | IndexOutOfBoundsException ignored) {
      return 1; // as every viewer does
    }
  }

  boolean has(int tag) {
    return entries.containsKey(tag);
  }

  /** The first value of a tag, or {@code otherwise} where the tag is absent. */
  long first(int tag, long otherwise) throws BrokenImageException {
    long[] values = all(tag);
    return values.length == 0 ? otherwise : values[0];
  }

  /** All values of a tag, none where it is absent. */
  long[] all(int tag) throws BrokenImageException {
    Integer entry = entries.get(tag);
    if (entry == null) {
      return new long[0];
    }
    int type = file.getShort(entry + 2);
    int width = width(type);
    long count = Integer.toUnsignedLong(file.getInt(entry + 4));
    if (count * width > file.limit()) {
      throw BrokenImageException.truncated();
    }
    int start = count * width <= 4 ? entry + 8 : offset(entry + 8);
    return LongStream.range(0, count).map(i -> value(type, start + (int) i * width)).toArray();
  }

  private static int width(int type) throws BrokenImageException {
    return switch (type) {
      case BYTE -> 1;
      case SHORT -> 2;
      case LONG -> 4;
      default -> throw BrokenImageException.damaged("a number of type " + type);
    };
  }

  private long value(int type, int at) {
    return switch (type) {
      case BYTE -> Byte.toUnsignedLong(file.get(at));
      case SHORT -> Short.toUnsignedLong(file.getShort(at));
      default -> Integer.toUnsignedLong(file.getInt(at));
    };
  }

  private int offset(int at) throws BrokenImageException {
    long offset = Integer.toUnsignedLong(file.getInt(at));
    if (offset >= file.limit()) {
      throw BrokenImageException.truncated();
    }
    return (int) offset;
  }
}

package org.medal.datasets.npz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.medal.core.data.InputException;

/**
 * Everything before an array's data: magic string, version, header length, header.
 *
 * @param header what it says
 * @param bytes how many bytes it took
 */
record NpyPrelude(NpyHeader header, int bytes) {
  /** Far above any real header, far below what could hurt. */
  private static final int MAX_HEADER = 1 << 16;

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  /**
   * Reads it from the start of an array; afterwards the stream stands at the data.
   *
   * @throws InputException if this is no NumPy array of version 1, 2 or 3
   */
  static NpyPrelude read(InputStream in, String where) throws IOException {
    byte[] start = in.readNBytes(MAGIC.length + 2);
    if (start.length < MAGIC.length + 2 || !ByteBuffer.wrap(start, 0, 6).equals(magic())) {
      throw new InputException(where + " is not a NumPy array; write it with numpy.savez");
    }
    int version = start[6];
    if (version < 1 || version > 3) {
      throw new InputException(
          where + " is of format version " + version + "; versions 1, 2 and 3 are known");
    }
    int lengthBytes = version == 1 ? 2 : 4;
    int length = length(in.readNBytes(lengthBytes), lengthBytes, where);
    byte[] text = in.readNBytes(length);
    if (text.length < length) {
      throw cut(where);
    }
    var charset = version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    NpyHeader header = NpyHeader.parse(new String(text, charset), where);
    return new NpyPrelude(header, start.length + lengthBytes + length);
  }

  private static ByteBuffer magic() {
    return ByteBuffer.wrap(MAGIC);
  }

  private static int length(byte[] bytes, int wanted, String where) {
    if (bytes.length < wanted) {
      throw cut(where);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int length = wanted == 2 ? Short.toUnsignedInt(buffer.getShort()) : buffer.getInt();
    if (length < 0 || length > MAX_HEADER) {
      throw new InputException(
          where
              + " has a header of "
              + Integer.toUnsignedString(length)
              + " bytes, which no real"
              + " array has; write the file again with numpy.savez");
    }
    return length;
  }

  private static InputException cut(String where) {
    return new InputException(where + " ends within its header; copy or write the file again");
  }
}

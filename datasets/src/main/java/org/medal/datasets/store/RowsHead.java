package org.medal.datasets.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.medal.core.data.InputException;

/**
 * What stands at the head of a rows file: {@value #LENGTH} bytes, little endian: the eight letters
 * MEDALROW, the version, bytes a value, columns, zeros, and at the end the CRC-32C of all that.
 *
 * <p>Row i stands at {@value #LENGTH} + i · {@link #record}: its values, then their CRC-32C.
 *
 * @param type of the values
 * @param columns values in a row
 */
record RowsHead(ValueType type, int columns) {
  static final int LENGTH = 64;
  static final int CHECKSUM = 4;

  private static final int VERSION = 1;
  private static final long LETTERS = 0x574F524C4144454DL;
  private static final int MOST_COLUMNS = 1 << 24;

  RowsHead {
    if (columns < 1 || columns > MOST_COLUMNS) {
      throw new InputException("A row holds 1 to " + MOST_COLUMNS + " values, not " + columns);
    }
  }

  /** Bytes from one row to the next. */
  int record() {
    return columns * type.bytes() + CHECKSUM;
  }

  /** Whole rows in a file of so many bytes. */
  long rows(long bytes) {
    return Math.max(0, bytes - LENGTH) / record();
  }

  /** Where a row stands. */
  long position(long row) {
    return LENGTH + row * record();
  }

  ByteBuffer bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(LETTERS).putInt(VERSION).putInt(type.bytes()).putInt(columns);
    return bytes.putInt(LENGTH - CHECKSUM, checksum(bytes.array())).clear();
  }

  /**
   * Reads the head of a file.
   *
   * @throws InputException if it is no such file, or of a later version
   */
  static RowsHead read(Path file, FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
      // a read may give less than was asked for
    }
    if (bytes.hasRemaining()
        || bytes.getLong(0) != LETTERS
        || bytes.getInt(LENGTH - CHECKSUM) != checksum(bytes.array())) {
      throw new InputException(file + " is no file of rows, or its head is damaged; make it anew");
    }
    if (bytes.getInt(8) != VERSION) {
      throw new InputException(
          file + " is of version " + bytes.getInt(8) + "; a later program wrote it, so use that");
    }
    return new RowsHead(ValueType.ofBytes(bytes.getInt(12)), bytes.getInt(16));
  }

  private static int checksum(byte[] head) {
    CRC32C checksum = new CRC32C();
    checksum.update(head, 0, LENGTH - CHECKSUM);
    return (int) checksum.getValue();
  }
}

package org.medal.datasets.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.medal.core.data.InputException;

/** Appends rows to a file; see {@link RowsHead}. Not for several threads or processes. */
final class RowsWriter implements AutoCloseable {
  private static final int BUFFER = 1 << 20;

  private final FileChannel channel;
  private final RowsHead head;
  private final ByteBuffer buffer;
  private final CRC32C checksum = new CRC32C();

  private RowsWriter(FileChannel channel, RowsHead head) {
    this.channel = channel;
    this.head = head;
    int rows = Math.max(1, BUFFER / head.record());
    buffer = ByteBuffer.allocate(rows * head.record()).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Goes on after the first {@code rows} rows of a file; what comes after them is cut off.
   *
   * @throws InputException if the file holds fewer, or rows of another kind
   */
  static RowsWriter after(long rows, Path file, RowsHead head) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (rows == 0) {
        channel.truncate(0);
        write(channel, head.bytes());
      } else if (!RowsHead.read(file, channel).equals(head) || head.rows(channel.size()) < rows) {
        throw new InputException(file + " lacks rows that were written; make it anew");
      }
      channel.truncate(head.position(rows)).position(head.position(rows));
      return new RowsWriter(channel, head);
    } catch (IOException | InputException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Appends a row.
   *
   * @throws InputException if a value is NaN, infinite or too large for its type
   */
  void add(float[] row) throws IOException {
    if (row.length != head.columns()) {
      throw new IllegalArgumentException(row.length + " values instead of " + head.columns());
    }
    if (buffer.remaining() < head.record()) {
      drain();
    }
    int start = buffer.position();
    for (float value : row) {
      head.type().write(value, buffer);
    }
    checksum.reset();
    checksum.update(buffer.array(), start, buffer.position() - start);
    buffer.putInt((int) checksum.getValue());
  }

  /** Has all rows on the disk when it returns. */
  void force() throws IOException {
    drain();
    channel.force(false);
  }

  /** Has all rows in the file, for readers of this computer, when it returns. */
  void drain() throws IOException {
    write(channel, buffer.flip());
    buffer.clear();
  }

  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

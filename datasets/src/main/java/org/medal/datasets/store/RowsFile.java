package org.medal.datasets.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;

/**
 * The rows of a file, mapped into memory: the operating system keeps of it what is read and what
 * there is room for; the Java heap holds nothing. Each row's checksum is compared whenever it is
 * read. For several threads. The mapping ends some time after the last use.
 */
public final class RowsFile implements Matrix {
  private static final int STRETCH = 1 << 30;

  private final Path file;
  private final RowsHead head;
  private final int rows;
  private final int rowsPerStretch;
  private final MappedByteBuffer[] stretches;

  private RowsFile(Path file, RowsHead head, int rows, FileChannel channel) throws IOException {
    this.file = file;
    this.head = head;
    this.rows = rows;
    this.rowsPerStretch = Math.max(1, STRETCH / head.record());
    this.stretches = new MappedByteBuffer[(rows + rowsPerStretch - 1) / rowsPerStretch];
    for (int s = 0; s < stretches.length; s++) {
      int first = s * rowsPerStretch;
      long bytes = (long) Math.min(rowsPerStretch, rows - first) * head.record();
      stretches[s] = channel.map(FileChannel.MapMode.READ_ONLY, head.position(first), bytes);
    }
  }

  /**
   * Opens the first {@code rows} rows of a file.
   *
   * @throws InputException if it is no file of rows, or holds fewer
   */
  public static RowsFile open(Path file, int rows) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      RowsHead head = RowsHead.read(file, channel);
      long there = head.rows(channel.size());
      if (there < rows) {
        throw new InputException(
            file + " holds " + there + " rows instead of " + rows + "; make it anew");
      }
      return new RowsFile(file, head, rows, channel);
    }
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return head.columns();
  }

  /**
   * As told by {@link Matrix}.
   *
   * @throws InputException if the row's checksum is not that of its values
   */
  @Override
  public void copyRow(int row, double[] into) {
    MappedByteBuffer stretch = stretches[row / rowsPerStretch];
    int length = head.record() - RowsHead.CHECKSUM;
    int at = row % rowsPerStretch * head.record();
    ByteBuffer values = stretch.slice(at, length);
    CRC32C checksum = new CRC32C();
    checksum.update(values);
    int written =
        stretch.slice(at + length, RowsHead.CHECKSUM).order(ByteOrder.LITTLE_ENDIAN).getInt();
    if ((int) checksum.getValue() != written) {
      throw new InputException(
          file + ": row " + row + " is damaged; its checksum is wrong, so make the file anew");
    }
    head.type().read(values.order(ByteOrder.LITTLE_ENDIAN), into, head.columns());
  }
}

package org.medal.datasets.parquet;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.medal.core.data.InputException;

/**
 * One file of a table. Opening reads its footer; a column is mapped into memory while it is read.
 */
final class ParquetPart {
  private static final String MAGIC = "PAR1";
  private static final int TAIL = 8;

  private final Path file;
  private final FileMetaData footer;
  private final Map<String, Leaf> leaves;

  private ParquetPart(Path file, FileMetaData footer) {
    this.file = file;
    this.footer = footer;
    this.leaves = Leaf.byColumn(footer.getSchema());
  }

  /** Takes one stretch of a column. */
  @FunctionalInterface
  interface StretchReader {
    void read(ColumnStretch stretch);
  }

  /**
   * Reads the footer.
   *
   * @throws InputException if it is no Parquet file, or a damaged one
   */
  static ParquetPart open(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      long end = channel.size() - TAIL;
      if (end < MAGIC.length()) {
        throw new EOFException("it ends early");
      }
      ByteBuffer tail = read(channel, end, TAIL);
      int length = tail.getInt(0);
      String magic = StandardCharsets.US_ASCII.decode(tail.slice(4, 4)).toString();
      if (!magic.equals(MAGIC) || length < 0 || length > end - MAGIC.length()) {
        throw new IOException("its end is not that of one");
      }
      byte[] footer = read(channel, end - length, length).array();
      return new ParquetPart(file, Util.readFileMetaData(new ByteArrayInputStream(footer)));
    } catch (IOException | RuntimeException e) { // the library has no one exception for damage
      throw broken(file, e);
    }
  }

  private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new EOFException("it ends early");
      }
    }
    return buffer.flip();
  }

  private static InputException broken(Path file, Exception e) {
    return new InputException(
        file + " is no Parquet file, or damaged (" + e.getMessage() + "); write the table again",
        e);
  }

  Path file() {
    return file;
  }

  /** How many rows there are. */
  long rows() {
    return footer.getNum_rows();
  }

  /** The values of a column; empty if there is none of this name. */
  Optional<Leaf> column(String name) {
    return Optional.ofNullable(leaves.get(name));
  }

  /**
   * Reads a column, stretch after stretch.
   *
   * @throws InputException if the file is damaged, or packed in a way that is not read here
   */
  void read(Leaf column, StretchReader reader) {
    try (FileChannel channel = FileChannel.open(file)) {
      for (RowGroup group : footer.getRow_groups()) {
        ColumnMetaData about = group.getColumns().get(column.index()).getMeta_data();
        long from = about.getData_page_offset();
        if (about.isSetDictionary_page_offset() && about.getDictionary_page_offset() > 0) {
          from = Math.min(from, about.getDictionary_page_offset());
        }
        ByteBuffer bytes = channel.map(MapMode.READ_ONLY, from, about.getTotal_compressed_size());
        reader.read(new ColumnStretch(column, about, bytes));
      }
    } catch (InputException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // the library has no one exception for damage
      throw broken(file, e);
    }
  }
}

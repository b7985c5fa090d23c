package org.medal.datasets.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;

/**
 * Rows that are written once and then read, in a temporary file: 4 bytes a value on disk and a
 * megabyte of heap. Closing deletes the file; so does the end of Java.
 */
public final class TemporaryRows implements AutoCloseable {
  private final Path file;
  private @Nullable RowsWriter writer;
  private int rows;

  /**
   * Makes an empty file.
   *
   * @throws InputException if there is no room for temporary files
   */
  public TemporaryRows() {
    try {
      file = Files.createTempFile("medal-", ".rows");
      file.toFile().deleteOnExit();
    } catch (IOException e) {
      throw full(e);
    }
  }

  private static InputException full(IOException e) {
    return new InputException(
        "Temporary files cannot be written ("
            + e.getMessage()
            + "); make room, or name another folder with -Djava.io.tmpdir=DIR",
        e);
  }

  /**
   * Appends a row; all are as long as the first.
   *
   * @throws InputException if a value is NaN or infinite, or the disk is full
   */
  public void add(float[] row) {
    try {
      if (writer == null) {
        writer = RowsWriter.after(0, file, new RowsHead(ValueType.FLOAT32, row.length));
      }
      writer.add(row);
      rows++;
    } catch (IOException e) {
      throw full(e);
    }
  }

  /** Where they lie. */
  Path file() {
    return file;
  }

  /** All rows in the order in which they came, at least one; none can be added any more. */
  public Matrix matrix() {
    try {
      if (writer == null) {
        throw new IllegalStateException("No row was added");
      }
      writer.drain();
      writer.close();
      return RowsFile.open(file, rows);
    } catch (IOException e) {
      throw full(e);
    }
  }

  @Override
  public void close() {
    try {
      if (writer != null) {
        writer.close();
      }
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

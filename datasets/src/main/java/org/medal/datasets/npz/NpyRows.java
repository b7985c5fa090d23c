package org.medal.datasets.npz;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.medal.core.data.InputException;

/** Reads an array of bytes without ever holding more than a row of it. */
final class NpyRows {
  /** Far above any image of such a file, far below what could hurt. */
  private static final int LARGEST_ROW = 1 << 26;

  private NpyRows() {}

  /**
   * Reads from the start of an array to its end.
   *
   * @throws InputException if it is no array of bytes in C order, or holds more than it claims
   */
  static void read(InputStream in, String where, RowVisitor visitor) throws IOException {
    NpyHeader header = NpyPrelude.read(in, where).header();
    int rows = rows(header, where);
    int length = header.elements() / Math.max(1, rows);
    if (length > LARGEST_ROW) {
      throw new InputException(where + " has rows of " + length + " bytes, which no image has");
    }
    for (int i = 0; i < rows; i++) {
      byte[] row = in.readNBytes(length);
      if (row.length < length) {
        throw new EOFException("the data ends early");
      }
      visitor.row(i, row);
    }
    if (in.read() >= 0) {
      throw new InputException(where + " holds more than it claims; copy the file again");
    }
  }

  private static int rows(NpyHeader header, String where) {
    if (!header.dtype().displayName().equals("uint8")
        || header.fortran()
        || header.shape().length == 0) {
      throw new InputException(
          where
              + " is "
              + header.dtype().displayName()
              + (header.fortran() ? " in Fortran order" : "")
              + ", not uint8 in C order; convert it with numpy.ascontiguousarray and astype");
    }
    return header.shape()[0];
  }
}

package org.medal.datasets.npz;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.FloatMatrix;
import org.medal.core.data.HalfFloat;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;

/**
 * Some rows of a matrix [N, D] of floating point numbers in C order; the others are passed over.
 */
final class NpyPart {
  private final String where;
  private final NpyHeader header;
  private final InputStream in;
  private final int columns;
  private final ByteBuffer bytes;
  private int passed;

  /**
   * @param in stands at the array's first number
   */
  NpyPart(String where, NpyHeader header, InputStream in) {
    this.where = where;
    this.header = header;
    this.in = in;
    this.columns = header.shape()[1];
    this.bytes =
        ByteBuffer.allocate(columns * header.dtype().bytes()).order(header.dtype().order());
  }

  /** Whether an array can be read row by row. */
  static boolean suits(NpyHeader header) {
    return header.dtype().isFloat() && header.shape().length == 2 && !header.fortran();
  }

  /** How many numbers these rows have. */
  long numbers(int[] rows) {
    return (long) rows.length * columns;
  }

  /**
   * Reads rows in the order of the file and gives them in the order asked for; one may be asked for
   * twice.
   *
   * @throws InputException if one of them holds NaN or an infinite value; names row and column
   */
  Matrix rows(int[] rows) throws IOException {
    double[] values = new double[columns];
    boolean wide = header.dtype().bytes() == 8;
    double[] doubles = new double[wide ? rows.length * columns : 0];
    float[] floats = new float[wide ? 0 : rows.length * columns];
    for (int i : inFileOrder(rows)) {
      read(rows[i], values);
      for (int c = 0; c < columns; c++) {
        if (wide) {
          doubles[i * columns + c] = values[c];
        } else {
          floats[i * columns + c] = (float) values[c];
        }
      }
    }
    return wide
        ? new DoubleMatrix(rows.length, columns, doubles)
        : new FloatMatrix(rows.length, columns, floats);
  }

  private static int[] inFileOrder(int[] rows) {
    return IntStream.range(0, rows.length)
        .boxed()
        .sorted(Comparator.comparingInt(i -> rows[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void read(int row, double[] values) throws IOException {
    if (row >= passed) {
      in.skipNBytes((long) (row - passed) * bytes.capacity());
      if (in.readNBytes(bytes.array(), 0, bytes.capacity()) < bytes.capacity()) {
        throw new EOFException("the data ends early");
      }
      passed = row + 1;
    }
    bytes.rewind();
    for (int c = 0; c < columns; c++) {
      values[c] = number();
      if (!Double.isFinite(values[c])) {
        throw new InputException(
            "%s: Row %d, column %d is %s; correct it and write the file again"
                .formatted(where, row, c, values[c]));
      }
    }
  }

  private double number() {
    return switch (header.dtype().bytes()) {
      case 2 -> HalfFloat.toFloat(bytes.getShort());
      case 4 -> bytes.getFloat();
      default -> bytes.getDouble();
    };
  }
}

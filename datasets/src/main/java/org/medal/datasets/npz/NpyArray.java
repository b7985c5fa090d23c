package org.medal.datasets.npz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.FloatMatrix;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;

/** One array read from a file: its shape, its element type and its values in C order. */
public final class NpyArray {
  private final String where;
  private final NpyHeader header;
  private final Object values;

  /**
   * @param values float[], double[] or long[]
   */
  NpyArray(String where, NpyHeader header, Object values) {
    this.where = where;
    this.header = header;
    this.values = values;
  }

  /** The size of each dimension; empty for a single number. */
  public int[] shape() {
    return header.shape().clone();
  }

  /** NumPy's name of the element type in the file, for example {@code float32}. */
  public String dtype() {
    return header.dtype().displayName();
  }

  /**
   * The array [rows, columns] as a matrix: float16 and float32 become a {@link FloatMatrix},
   * float64 a {@link DoubleMatrix}. Nothing is copied.
   *
   * @throws InputException if it is not two-dimensional, not floating point, or holds NaN or an
   *     infinite value; the message names array, row and column
   */
  public Matrix matrix() {
    requireFloat(2);
    return named("", () -> slice(0, shape()[0], shape()[1]));
  }

  /**
   * The array [K, rows, columns] as K matrices, each a copy of its part.
   *
   * @throws InputException as {@link #matrix()}, for an array that is not three-dimensional
   */
  public List<Matrix> matrices() {
    requireFloat(3);
    int[] shape = shape();
    List<Matrix> parts = new ArrayList<>();
    for (int k = 0; k < shape[0]; k++) {
      int from = k * shape[1] * shape[2];
      parts.add(named(" [" + k + "]", () -> slice(from, shape[1], shape[2])));
    }
    return List.copyOf(parts);
  }

  /**
   * The integers of a one-dimensional array of any integer type, signed or unsigned.
   *
   * @throws InputException if it is no such array or a value does not fit in 32 bits; the message
   *     names the row
   */
  public int[] ints() {
    return ints(header.shape().length == 1);
  }

  /**
   * The integers of an array [N, 1], or of one as {@link #ints} takes it.
   *
   * @throws InputException as {@link #ints}
   */
  public int[] column() {
    int[] shape = header.shape();
    return ints(shape.length == 1 || (shape.length == 2 && shape[1] == 1));
  }

  private int[] ints(boolean isList) {
    if (!(values instanceof long[] integers) || !isList) {
      throw new InputException(where + " is " + description() + ", not a list of integers");
    }
    int[] narrow = new int[integers.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (int) integers[i];
      if (narrow[i] != integers[i]) {
        throw new InputException(where + " holds in row " + i + " a number beyond 32 bits");
      }
    }
    return narrow;
  }

  private Matrix slice(int from, int rows, int columns) {
    int to = from + rows * columns;
    if (values instanceof float[] floats) {
      boolean whole = from == 0 && to == floats.length;
      return new FloatMatrix(rows, columns, whole ? floats : Arrays.copyOfRange(floats, from, to));
    }
    double[] doubles = (double[]) values;
    boolean whole = from == 0 && to == doubles.length;
    return new DoubleMatrix(rows, columns, whole ? doubles : Arrays.copyOfRange(doubles, from, to));
  }

  private void requireFloat(int dimensions) {
    if (!header.dtype().isFloat() || header.shape().length != dimensions) {
      throw new InputException(
          where
              + " is "
              + description()
              + ", not "
              + dimensions
              + "-dimensional float32 or float64; convert it with astype and reshape");
    }
  }

  private Matrix named(String part, Supplier<Matrix> make) {
    try {
      return make.get();
    } catch (InputException e) {
      throw new InputException(
          where + part + ": " + e.getMessage() + "; correct it and write the file again", e);
    }
  }

  private String description() {
    return dtype() + " of shape " + Arrays.toString(header.shape());
  }
}

package org.medal.datasets.npz;

import java.nio.ByteOrder;
import org.medal.core.data.InputException;

/**
 * The type of an array's elements.
 *
 * @param kind {@code 'f'} floating point, {@code 'i'} signed, {@code 'u'} unsigned, {@code 'b'}
 *     Boolean
 * @param bytes the width of one element: 1, 2, 4 or 8
 * @param order the order of bytes within an element
 */
record Dtype(char kind, int bytes, ByteOrder order) {
  /**
   * Parses NumPy's type string, for example {@code <f4}.
   *
   * @throws InputException if it is no plain number, above all if it is a pickled object
   */
  static Dtype parse(String text, String where) {
    if (text.indexOf('O') >= 0) {
      throw new InputException(
          where
              + " holds Python objects (a pickle), which are never loaded because loading them runs"
              + " code; save it as a plain array of numbers");
    }
    if (!text.matches("[<>|=](f[248]|[iu][1248]|b1)")) {
      throw new InputException(
          where
              + " has the type '"
              + text
              + "', which is not read here; save it as float32, float64 or an integer type");
    }
    return new Dtype(text.charAt(1), text.charAt(2) - '0', order(text.charAt(0)));
  }

  private static ByteOrder order(char mark) {
    return switch (mark) {
      case '>' -> ByteOrder.BIG_ENDIAN;
      case '<' -> ByteOrder.LITTLE_ENDIAN;
      default -> ByteOrder.nativeOrder();
    };
  }

  boolean isFloat() {
    return kind == 'f';
  }

  /** NumPy's name of the type, for example {@code float32} or {@code uint8}. */
  String displayName() {
    return switch (kind) {
      case 'f' -> "float" + 8 * bytes;
      case 'i' -> "int" + 8 * bytes;
      case 'u' -> "uint" + 8 * bytes;
      default -> "bool";
    };
  }
}

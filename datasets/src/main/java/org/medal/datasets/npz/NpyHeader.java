package org.medal.datasets.npz;

import java.util.HashSet;
import java.util.Set;

/** What an array says of itself before its data. */
final class NpyHeader {
  private final Dtype dtype;
  private final boolean fortran;
  private final int[] shape;
  private final int elements;

  private NpyHeader(Dtype dtype, boolean fortran, int[] shape, int elements) {
    this.dtype = dtype;
    this.fortran = fortran;
    this.shape = shape;
    this.elements = elements;
  }

  /**
   * Parses the header's text, a Python dictionary of exactly {@code descr}, {@code fortran_order}
   * and {@code shape}.
   *
   * @throws org.medal.core.data.InputException if it is anything else
   */
  static NpyHeader parse(String text, String where) {
    return new Parser(new HeaderText(text, where), where).parse();
  }

  /** The type of an element. */
  Dtype dtype() {
    return dtype;
  }

  /** True if the first index varies fastest in the file. */
  boolean fortran() {
    return fortran;
  }

  /** The size of each dimension; not to be written to. */
  int[] shape() {
    return shape;
  }

  /** The product of the sizes, at most 2³¹ − 9, which a Java array can hold. */
  int elements() {
    return elements;
  }

  /** Size of the data in bytes. */
  long dataBytes() {
    return (long) elements * dtype.bytes();
  }

  private static final class Parser {
    private final HeaderText text;
    private final String where;
    private final Set<String> seen = new HashSet<>();
    private String descr = "";
    private boolean fortran;
    private int[] shape = {};

    Parser(HeaderText text, String where) {
      this.text = text;
      this.where = where;
    }

    NpyHeader parse() {
      text.expect('{');
      while (!text.take('}')) {
        entry();
        if (!text.take(',') && text.peek() != '}') {
          throw text.broken("the dictionary is not closed");
        }
      }
      if (text.peek() != 0 || seen.size() != 3) {
        throw text.broken("it is not just descr, fortran_order and shape");
      }
      return new NpyHeader(Dtype.parse(descr, where), fortran, shape, elements());
    }

    private void entry() {
      String key = text.string();
      text.expect(':');
      if (!seen.add(key)) {
        throw text.broken("'" + key + "' stands twice");
      }
      switch (key) {
        case "descr" -> descr = descr();
        case "fortran_order" -> fortran = text.bool();
        case "shape" -> shape = text.shape();
        default -> throw text.broken("it has an unknown key '" + key + "'");
      }
    }

    private String descr() {
      if (text.peek() == '[') {
        throw text.broken("records (structured types) are not read here");
      }
      return text.string();
    }

    private int elements() {
      long product = 1;
      boolean empty = false;
      for (int size : shape) {
        empty |= size == 0;
        product *= Math.max(1, size);
        if (product > Integer.MAX_VALUE - 8) {
          throw text.broken("its shape asks for more than 2^31 elements");
        }
      }
      return empty ? 0 : (int) product;
    }
  }
}

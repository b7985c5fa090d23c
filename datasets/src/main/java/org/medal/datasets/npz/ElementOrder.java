package org.medal.datasets.npz;

/** Walks an array in the order of its file and says where each element belongs in C order. */
final class ElementOrder {
  private final boolean fortran;
  private final int[] shape;
  private final int[] strides;
  private final int[] index;
  private int position;

  ElementOrder(NpyHeader header) {
    shape = header.shape();
    fortran = header.fortran() && shape.length > 1;
    index = new int[shape.length];
    strides = new int[shape.length];
    int stride = 1;
    for (int d = shape.length - 1; d >= 0; d--) {
      strides[d] = stride;
      stride *= Math.max(1, shape[d]);
    }
  }

  /** Whether the file's order is another than C order. */
  boolean isFortran() {
    return fortran;
  }

  /** The C-order position of the next element of the file. */
  int next() {
    int current = position;
    if (fortran) {
      advance();
    } else {
      position++;
    }
    return current;
  }

  private void advance() {
    for (int d = 0; d < shape.length; d++) {
      position += strides[d];
      if (++index[d] < shape[d]) {
        return;
      }
      position -= shape[d] * strides[d];
      index[d] = 0;
    }
  }
}

package org.medal.datasets.npz;

/** Takes the rows of an array one after the other. */
@FunctionalInterface
public interface RowVisitor {
  /**
   * One row.
   *
   * @param index its position, from 0
   * @param values its bytes in C order; the visitor may keep them
   */
  void row(int index, byte[] values);
}

package org.medal.datasets.parquet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Gathers the numbers of one row after the other. */
final class FloatList {
  private float[] values = new float[64];
  private int size;
  private int missing;

  /** A number, or a place without one. */
  void add(float value, boolean isThere) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
    missing += isThere ? 0 : 1;
  }

  /**
   * The numbers since the last call; null where there are none. A list in which one lacks has NaN
   * in its place.
   */
  float @Nullable [] take() {
    boolean none = size == 1 && missing == 1;
    float[] row = Arrays.copyOf(values, size);
    size = 0;
    missing = 0;
    return none ? null : row;
  }
}

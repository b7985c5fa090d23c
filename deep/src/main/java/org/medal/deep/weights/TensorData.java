package org.medal.deep.weights;

/**
 * A tensor's values outside of native memory.
 *
 * @param shape lengths, outermost first; not to be written to
 * @param values row-major; not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays, never compared by content
public record TensorData(long[] shape, float[] values) {
  public TensorData {
    long size = 1;
    for (long length : shape) {
      size = Math.multiplyExact(size, length);
    }
    if (size != values.length) {
      throw new IllegalArgumentException(size + " values expected, not " + values.length);
    }
  }
}

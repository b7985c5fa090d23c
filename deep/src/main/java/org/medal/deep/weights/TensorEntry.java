package org.medal.deep.weights;

/**
 * One line of a safetensors header.
 *
 * @param begin first byte, counted from the end of the header
 * @param end one past the last byte
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays, never compared by content
record TensorEntry(String name, TensorType type, long[] shape, long begin, long end) {
  /** The number of values; it fits because begin and end were checked against it. */
  int size() {
    return Math.toIntExact((end - begin) / type.bytes());
  }
}

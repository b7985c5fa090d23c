package org.medal.datasets.npz;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes one array in NumPy's format version 1, little endian, C order. */
final class NpyEncoder {
  private static final int CHUNK = 1 << 16;
  private static final int ALIGNMENT = 64;

  @FunctionalInterface
  private interface Element {
    void put(ByteBuffer into, int index);
  }

  private final byte[] prelude;
  private final int count;
  private final int width;
  private final Element element;

  private NpyEncoder(String dtype, int width, int count, int[] shape, Element element) {
    long product = 1;
    for (int size : shape) {
      product = Math.multiplyExact(product, size);
    }
    if (product != count) {
      throw new IllegalArgumentException(
          count + " values do not fill the shape " + Arrays.toString(shape));
    }
    this.prelude = prelude(dtype, shape);
    this.count = count;
    this.width = width;
    this.element = element;
  }

  static NpyEncoder floats(float[] values, int[] shape) {
    return new NpyEncoder("<f4", 4, values.length, shape, (b, i) -> b.putFloat(values[i]));
  }

  static NpyEncoder doubles(double[] values, int[] shape) {
    return new NpyEncoder("<f8", 8, values.length, shape, (b, i) -> b.putDouble(values[i]));
  }

  static NpyEncoder ints(int[] values, int[] shape) {
    return new NpyEncoder("<i4", 4, values.length, shape, (b, i) -> b.putInt(values[i]));
  }

  /** Size of the whole array in the file. */
  long bytes() {
    return prelude.length + (long) count * width;
  }

  void write(OutputStream out) throws IOException {
    out.write(prelude);
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      element.put(chunk, i);
      if (!chunk.hasRemaining() || i == count - 1) {
        out.write(chunk.array(), 0, chunk.position());
        chunk.clear();
      }
    }
  }

  private static byte[] prelude(String dtype, int[] shape) {
    String sizes = Arrays.stream(shape).mapToObj(s -> s + ",").collect(Collectors.joining(" "));
    String header =
        "{'descr': '" + dtype + "', 'fortran_order': False, 'shape': (" + sizes + "), }";
    int unpadded = 10 + header.length() + 1;
    int total = (unpadded + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    String padded = header + " ".repeat(total - unpadded) + "\n";
    return ByteBuffer.allocate(total)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
        .putShort((short) padded.length())
        .put(padded.getBytes(StandardCharsets.US_ASCII))
        .array();
  }
}

package org.medal.deep.weights;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.HalfFloat;

/** The number formats of safetensors, and how those that hold weights are read. */
enum TensorType {
  F64(8),
  F32(4),
  F16(2),
  BF16(2),
  I64(8),
  U64(8),
  I32(4),
  U32(4),
  I16(2),
  U16(2),
  I8(1),
  U8(1),
  BOOL(1),
  F8_E4M3(1),
  F8_E5M2(1);

  private final int bytes;

  TensorType(int bytes) {
    this.bytes = bytes;
  }

  static @Nullable TensorType named(String name) {
    for (TensorType type : values()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    return null;
  }

  int bytes() {
    return bytes;
  }

  /** Whether {@link #read} can make floats of it. */
  boolean readable() {
    return this == F32 || this == F16 || this == BF16;
  }

  /** Reads all of {@code from} into {@code into}, starting at {@code offset}. */
  void read(ByteBuffer from, float[] into, int offset) {
    if (this == F32) {
      from.asFloatBuffer().get(into, offset, from.remaining() / 4);
      return;
    }
    for (int i = offset; from.hasRemaining(); i++) {
      short bits = from.getShort();
      into[i] = this == BF16 ? Float.intBitsToFloat(bits << 16) : HalfFloat.toFloat(bits);
    }
  }

  /** Writes {@code count} values, from {@code offset} on, as F32 or F16. */
  void write(float[] values, int offset, int count, ByteBuffer into) {
    if (this == F32) {
      into.asFloatBuffer().put(values, offset, count);
      into.position(into.position() + 4 * count);
      return;
    }
    for (int i = offset; i < offset + count; i++) {
      into.putShort(HalfFloat.of(values[i]));
    }
  }
}

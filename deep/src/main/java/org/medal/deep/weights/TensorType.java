package org.medal.deep.weights;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

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

  /** Half way between float16's largest number, 65,504, and what would follow it. */
  private static final float HALF_OVERFLOW = 65_520;

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
      into[i] = this == BF16 ? Float.intBitsToFloat(bits << 16) : half(bits);
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
      into.putShort(half(values[i]));
    }
  }

  /** Whether float16 has a finite number beside {@code value}: not from 65,520 on, and not NaN. */
  static boolean fitsHalf(float value) {
    return Math.abs(value) < HALF_OVERFLOW;
  }

  /** Float to the nearest IEEE 754 binary16, of two equally near ones the even; it must fit. */
  static short half(float value) {
    int bits = Float.floatToRawIntBits(value);
    int sign = (bits >>> 16) & 0x8000;
    float magnitude = Math.abs(value);
    if (magnitude < 0x1p-14f) { // multiples of 2^-24; the product is exact
      return (short) (sign | (int) Math.rint(magnitude * 0x1p24));
    }
    int unsigned = bits & Integer.MAX_VALUE;
    int rounded = unsigned + 0xFFF + ((unsigned >>> 13) & 1);
    return (short) (sign | ((rounded >>> 13) - (112 << 10)));
  }

  /** IEEE 754 binary16 to float; exact. */
  static float half(short bits) {
    int exponent = (bits >> 10) & 0x1F;
    int fraction = bits & 0x3FF;
    float magnitude;
    if (exponent == 0) {
      magnitude = fraction * 0x1p-24f;
    } else if (exponent == 31) {
      magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else {
      magnitude = Float.intBitsToFloat(((exponent + 112) << 23) | (fraction << 13));
    }
    return bits < 0 ? -magnitude : magnitude;
  }
}

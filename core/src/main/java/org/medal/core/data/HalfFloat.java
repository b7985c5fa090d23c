package org.medal.core.data;

/** IEEE 754 binary16, NumPy's float16: 11 significant bits, up to 65,504. */
public final class HalfFloat {
  /** Half way between the largest number, 65,504, and what would follow it. */
  private static final float OVERFLOW = 65_520;

  private HalfFloat() {}

  /** The value of 16 bits, exact; NaN and infinities stay what they are. */
  public static float toFloat(short bits) {
    int sign = (bits & 0x8000) << 16;
    int exponent = bits >> 10 & 0x1f;
    int fraction = bits & 0x3ff;
    if (exponent == 0) {
      float subnormal = fraction * 0x1p-24f;
      return sign == 0 ? subnormal : -subnormal;
    }
    int wide = exponent == 0x1f ? 0xff : exponent + 112;
    return Float.intBitsToFloat(sign | wide << 23 | fraction << 13);
  }

  /** Whether there is a finite number beside {@code value}: not from 65,520 on, and not NaN. */
  public static boolean fits(float value) {
    return Math.abs(value) < OVERFLOW;
  }

  /** The nearest number, of two equally near ones the even; {@code value} must fit. */
  public static short of(float value) {
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
}

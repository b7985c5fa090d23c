package org.medal.datasets.npz;

/** IEEE 754 binary16, NumPy's float16. */
final class HalfFloat {
  private HalfFloat() {}

  /** The value of 16 bits, exact; NaN and infinities stay what they are. */
  static float toFloat(short bits) {
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
}

package org.medal.deep.engine;

/**
 * The numbers that convolutions are computed in. Weights are kept, updated and saved in 32 bits
 * whichever it is, and so is all that leaves a network.
 */
public enum Precision {
  /** 24 bits of precision, everywhere. */
  FLOAT32,
  /**
   * 8 bits of precision, the range of 32-bit numbers; sums are 32-bit. About twice as fast on
   * processors that compute in it (AVX512-BF16, AMX), slower on others.
   */
  BFLOAT16
}

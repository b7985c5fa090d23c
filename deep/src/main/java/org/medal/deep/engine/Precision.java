package org.medal.deep.engine;

import org.medal.core.data.Names;

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
  BFLOAT16;

  private static volatile Precision inUse = FLOAT32;

  /** Computes in these numbers from now on. Networks made before are of no use then. */
  public static void use(Precision numbers) {
    inUse = numbers;
  }

  /** What is computed in: 32 bits unless told otherwise. */
  public static Precision inUse() {
    return inUse;
  }

  /** What is added to the name of something computed, so that other numbers make another thing. */
  public static String mark() {
    return inUse == FLOAT32 ? "" : " in " + Names.of(inUse);
  }
}

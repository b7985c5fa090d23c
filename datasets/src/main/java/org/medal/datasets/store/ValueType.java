package org.medal.datasets.store;

import java.nio.ByteBuffer;
import org.medal.core.data.HalfFloat;
import org.medal.core.data.InputException;
import org.medal.core.data.Names;

/** How the values of a rows file are written. */
public enum ValueType {
  /** 2 bytes: 11 significant bits, up to 65,504. */
  FLOAT16(2),
  /** 4 bytes: as networks give them. */
  FLOAT32(4);

  private final int bytes;

  ValueType(int bytes) {
    this.bytes = bytes;
  }

  /** Bytes a value. */
  public int bytes() {
    return bytes;
  }

  static ValueType ofBytes(int bytes) {
    return bytes == FLOAT16.bytes ? FLOAT16 : FLOAT32;
  }

  /**
   * Appends a value.
   *
   * @throws InputException if it is NaN, infinite or too large
   */
  void write(float value, ByteBuffer into) {
    if (!Float.isFinite(value) || (this == FLOAT16 && !HalfFloat.fits(value))) {
      throw new InputException("holds " + value + ", for which there is no " + Names.of(this));
    }
    if (this == FLOAT16) {
      into.putShort(HalfFloat.of(value));
    } else {
      into.putFloat(value);
    }
  }

  /** Reads the first {@code count} values. */
  void read(ByteBuffer from, double[] into, int count) {
    for (int i = 0; i < count; i++) {
      into[i] = this == FLOAT16 ? HalfFloat.toFloat(from.getShort(2 * i)) : from.getFloat(4 * i);
    }
  }
}

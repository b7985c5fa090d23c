package org.medal.deep.weights;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;
import org.medal.deep.network.Parameters;

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

  /** Copies of all of a network's tensors, in their order. */
  public static Map<String, TensorData> allOf(Parameters parameters) {
    Map<String, TensorData> tensors = new LinkedHashMap<>();
    parameters.all().forEach((name, array) -> tensors.put(name, of(array)));
    return tensors;
  }

  private static TensorData of(NDArray array) {
    return new TensorData(array.getShape().getShape(), array.toFloatArray());
  }
}

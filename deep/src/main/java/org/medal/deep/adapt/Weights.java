package org.medal.deep.adapt;

import ai.djl.ndarray.NDArray;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.medal.deep.engine.Gradients;
import org.medal.deep.network.Parameters;
import org.medal.deep.weights.SafetensorsFile;
import org.medal.deep.weights.TensorData;

/** Copies of parameters out of native memory and back. */
final class Weights {
  private Weights() {}

  /** Adds all of {@code arrays}, each under its name after {@code prefix}. */
  static void collect(Map<String, NDArray> arrays, String prefix, Map<String, TensorData> into) {
    arrays.forEach(
        (name, array) ->
            into.put(prefix + name, new TensorData(shape(array), array.toFloatArray())));
  }

  static Map<String, TensorData> of(Parameters parameters) {
    Map<String, TensorData> tensors = new LinkedHashMap<>();
    collect(parameters.all(), "", tensors);
    return tensors;
  }

  /** Sets each of {@code arrays} to what {@code file} has under its name after a prefix. */
  static void recall(Map<String, NDArray> arrays, String prefix, SafetensorsFile file) {
    arrays.forEach((name, array) -> set(array, file.read(prefix + name, shape(array))));
  }

  static void copy(Parameters from, Parameters to) {
    to.all().forEach((name, array) -> set(array, from.get(name).toFloatArray()));
  }

  private static long[] shape(NDArray array) {
    return array.getShape().getShape();
  }

  private static void set(NDArray array, float[] values) {
    Gradients.without(() -> array.set(FloatBuffer.wrap(values)));
  }
}

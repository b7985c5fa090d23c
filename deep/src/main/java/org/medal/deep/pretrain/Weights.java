package org.medal.deep.pretrain;

import ai.djl.ndarray.NDArray;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.medal.core.data.InputException;
import org.medal.deep.engine.Gradients;
import org.medal.deep.network.Parameters;
import org.medal.deep.train.Adam;
import org.medal.deep.weights.SafetensorsFile;
import org.medal.deep.weights.TensorData;

/** Copies of parameters out of native memory and back. */
public final class Weights {
  private Weights() {}

  /**
   * Adds all of {@code arrays}, each under its name after {@code prefix}.
   *
   * @throws InputException if a value is not finite
   */
  public static void collect(
      Map<String, NDArray> arrays, String prefix, Map<String, TensorData> into) {
    arrays.forEach(
        (name, array) ->
            into.put(prefix + name, new TensorData(shape(array), finite(name, array))));
  }

  private static float[] finite(String name, NDArray array) {
    float[] values = array.toFloatArray();
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw new InputException(
            "Training broke: there is "
                + value
                + " in "
                + name
                + "; lower --learning-rate, or go on from the state before");
      }
    }
    return values;
  }

  /** What the optimizer remembers, each under its number. */
  public static Map<String, NDArray> moments(Adam adam) {
    Map<String, NDArray> moments = new LinkedHashMap<>();
    adam.moments().forEach(array -> moments.put(Integer.toString(moments.size()), array));
    return moments;
  }

  /** Sets each of {@code arrays} to what {@code file} has under its name after a prefix. */
  public static void recall(Map<String, NDArray> arrays, String prefix, SafetensorsFile file) {
    arrays.forEach((name, array) -> set(array, file.read(prefix + name, shape(array))));
  }

  /** Sets each tensor of {@code to} to that of {@code from} with its name. */
  public static void copy(Parameters from, Parameters to) {
    to.all().forEach((name, array) -> set(array, from.get(name).toFloatArray()));
  }

  private static long[] shape(NDArray array) {
    return array.getShape().getShape();
  }

  private static void set(NDArray array, float[] values) {
    Gradients.without(() -> array.set(FloatBuffer.wrap(values)));
  }
}

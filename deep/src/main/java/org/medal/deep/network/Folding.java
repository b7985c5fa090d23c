package org.medal.deep.network;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.medal.deep.engine.Casts;
import org.medal.deep.engine.Precision;

/**
 * Batch normalisation made part of the convolution before it: {@code w' = w·γ/√(σ² + ε)}, {@code b'
 * = β − μ·γ/√(σ² + ε)}. Equal to evaluation mode up to rounding, and one pass less over each
 * activation.
 */
final class Folding {
  private static final String MEAN = ".bn.running_mean";

  private Folding() {}

  /** A copy of {@code parameters} without batch normalisation. */
  static Parameters fold(Parameters parameters) {
    Parameters folded = new Parameters();
    for (Map.Entry<String, NDArray> entry : parameters.all().entrySet()) {
      String name = entry.getKey();
      if (name.endsWith(MEAN)) {
        fold(parameters, name.substring(0, name.length() - MEAN.length()), folded);
      } else if (!name.contains(".bn.") && !name.endsWith(".conv.weight")) {
        put(name, entry.getValue().duplicate(), folded);
      }
    }
    return folded;
  }

  private static void fold(Parameters from, String name, Parameters into) {
    NDArray variance = from.get(name + ".bn.running_var");
    try (NDArray safe = variance.add(ConvNorm.EPSILON);
        NDArray root = safe.sqrt();
        NDArray factor = from.get(name + ".bn.weight").div(root);
        NDArray column = factor.reshape(-1, 1, 1, 1);
        NDArray moved = from.get(name + MEAN).mul(factor)) {
      put(name + ".conv.weight", from.get(name + ".conv.weight").mul(column), into);
      put(name + ".conv.bias", from.get(name + ".bn.bias").sub(moved), into);
    }
  }

  /** In the numbers that are computed in, so that no pass has to turn them into those. */
  @SuppressWarnings("ReferenceEquality") // the same array, not an equal one
  private static void put(String name, NDArray array, Parameters into) {
    NDArray computed =
        Precision.inUse() == Precision.BFLOAT16
            ? Casts.toBfloat16(array, array.getManager())
            : array;
    into.put(name, computed);
    if (computed != array) {
      array.close();
    }
  }
}

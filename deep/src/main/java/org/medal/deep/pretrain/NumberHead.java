package org.medal.deep.pretrain;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.medal.core.random.KeyedRandom;
import org.medal.deep.engine.Gradients;
import org.medal.deep.network.Parameters;
import org.medal.deep.weights.StartValues;

/** A linear head that guesses numbers, trained along and then thrown away. */
final class NumberHead {
  private static final String WEIGHT = "numbers.weight";
  private static final String BIAS = "numbers.bias";

  private final Parameters parameters;

  NumberHead(int numbers, int features, Parameters into, long seed) {
    this.parameters = into;
    KeyedRandom random = KeyedRandom.of(seed, "head numbers");
    into.put(WEIGHT, new long[] {numbers, features}, StartValues.glorot(numbers, features, random));
    into.put(BIAS, new long[] {numbers}, new float[numbers]);
    weights().forEach(weight -> weight.setRequiresGradient(true));
  }

  List<NDArray> weights() {
    return List.of(parameters.get(WEIGHT), parameters.get(BIAS));
  }

  /**
   * The weighted squared error, summed over the numbers and averaged over the pictures.
   *
   * @param features [batch, d]
   * @param truth [batch, numbers]
   * @param weights [batch, numbers]; 0 where a picture has no such number
   */
  NDArray loss(NDArray features, NDArray truth, NDArray weights) {
    NDArray errors =
        features
            .getNDArrayInternal()
            .linear(features, parameters.get(WEIGHT), parameters.get(BIAS))
            .singletonOrThrow()
            .sub(truth)
            .square();
    return Gradients.times(errors.mul(weights).sum(), 1.0 / truth.getShape().get(0));
  }
}

package org.medal.deep.pretrain;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.medal.core.random.KeyedRandom;
import org.medal.deep.network.Parameters;
import org.medal.deep.weights.StartValues;

/**
 * A linear head that guesses numbers, trained along and then thrown away; its loss is the mean
 * squared error.
 */
final class FactHead {
  private static final String WEIGHT = "facts.weight";
  private static final String BIAS = "facts.bias";

  private final Parameters parameters;

  FactHead(int facts, int features, Parameters into, long seed) {
    this.parameters = into;
    KeyedRandom random = KeyedRandom.of(seed, "head facts");
    into.put(WEIGHT, new long[] {facts, features}, StartValues.glorot(facts, features, random));
    into.put(BIAS, new long[] {facts}, new float[facts]);
    weights().forEach(weight -> weight.setRequiresGradient(true));
  }

  List<NDArray> weights() {
    return List.of(parameters.get(WEIGHT), parameters.get(BIAS));
  }

  /**
   * The loss of features [batch, d].
   *
   * @param facts the truth [batch, facts]
   */
  NDArray loss(NDArray features, NDArray facts) {
    return features
        .getNDArrayInternal()
        .linear(features, parameters.get(WEIGHT), parameters.get(BIAS))
        .singletonOrThrow()
        .sub(facts)
        .square()
        .mean();
  }
}

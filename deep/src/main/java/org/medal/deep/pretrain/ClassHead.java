package org.medal.deep.pretrain;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.medal.core.random.KeyedRandom;
import org.medal.deep.engine.Gradients;
import org.medal.deep.network.Parameters;
import org.medal.deep.weights.StartValues;

/** A linear head that tells classes apart, trained along and then thrown away. */
final class ClassHead {
  /** Of a row that has no class and is left out. */
  static final int NONE = -1;

  private final String name;
  private final int classes;
  private final Parameters parameters;

  ClassHead(String name, int classes, int features, Parameters into, long seed) {
    this.name = name;
    this.classes = classes;
    this.parameters = into;
    KeyedRandom random = KeyedRandom.of(seed, "head " + name);
    into.put(
        name + ".weight",
        new long[] {classes, features},
        StartValues.glorot(classes, features, random));
    into.put(name + ".bias", new long[] {classes}, new float[classes]);
    weights().forEach(weight -> weight.setRequiresGradient(true));
  }

  List<NDArray> weights() {
    return List.of(parameters.get(name + ".weight"), parameters.get(name + ".bias"));
  }

  /** The cross-entropy, in nats, of features [batch, d], summed and divided by all rows. */
  NDArray loss(NDArray features, int[] labels) {
    NDArray logits =
        features
            .getNDArrayInternal()
            .linear(features, parameters.get(name + ".weight"), parameters.get(name + ".bias"))
            .singletonOrThrow();
    float[] truth = new float[labels.length * classes];
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] != NONE) {
        truth[i * classes + labels[i]] = 1;
      }
    }
    NDArray target = features.getManager().create(truth, new Shape(labels.length, classes));
    return Gradients.times(logits.logSoftmax(1).mul(target).sum(), -1.0 / labels.length);
  }
}

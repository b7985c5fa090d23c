package org.medal.deep.pretrain;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import java.util.List;
import org.medal.core.random.KeyedRandom;
import org.medal.deep.network.Parameters;
import org.medal.deep.weights.StartValues;

/**
 * Two fully connected layers between features and the embedding that a self-supervised loss sees;
 * thrown away afterwards.
 */
public final class Expander {
  private final Parameters parameters;

  /** Starts with random values; the tensors go into {@code parameters} as {@code expand.*}. */
  public Expander(int features, int width, Parameters into, long seed) {
    this.parameters = into;
    layer("expand.a", width, features, seed);
    layer("expand.b", width, width, seed);
    weights().forEach(weight -> weight.setRequiresGradient(true));
  }

  private void layer(String name, int out, int in, long seed) {
    float[] values = StartValues.glorot(out, in, KeyedRandom.of(seed, name));
    parameters.put(name + ".weight", new long[] {out, in}, values);
    parameters.put(name + ".bias", new long[] {out}, new float[out]);
  }

  public List<NDArray> weights() {
    return List.of(
        parameters.get("expand.a.weight"),
        parameters.get("expand.a.bias"),
        parameters.get("expand.b.weight"),
        parameters.get("expand.b.bias"));
  }

  /** The embeddings [batch, width] of features [batch, d]. */
  public NDArray of(NDArray features) {
    NDArray hidden = linear(features, "expand.a");
    NDArray mean = hidden.mean(new int[] {0}, true);
    NDArray centred = hidden.sub(mean);
    NDArray scale = centred.square().mean(new int[] {0}, true).add(1e-5f).sqrt();
    return linear(Activation.relu(centred.div(scale)), "expand.b");
  }

  private NDArray linear(NDArray x, String name) {
    return x.getNDArrayInternal()
        .linear(x, parameters.get(name + ".weight"), parameters.get(name + ".bias"))
        .singletonOrThrow();
  }
}

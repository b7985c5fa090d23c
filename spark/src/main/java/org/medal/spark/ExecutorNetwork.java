package org.medal.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.SparkFiles;
import org.medal.deep.embed.Embedder;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.Hashes;
import org.medal.deep.weights.NetworkSpec;

/**
 * The networks of this Java process: each is loaded by the first task that needs it and serves all
 * tasks until the process ends. Tasks only read it, so they use it side by side.
 */
final class ExecutorNetwork {
  private static final Map<NetworkOrder, Embedder> LOADED = new HashMap<>();

  private ExecutorNetwork() {}

  /**
   * The network of an order.
   *
   * @throws IllegalStateException if the weights here are not those that the driver read
   */
  static Embedder of(NetworkOrder order) {
    synchronized (LOADED) {
      return LOADED.computeIfAbsent(order, ExecutorNetwork::load);
    }
  }

  private static Embedder load(NetworkOrder order) {
    Path weights = Path.of(SparkFiles.get(order.file()));
    String found = digest(weights);
    if (!found.equals(order.sha256())) {
      throw new IllegalStateException(
          "The weights " + weights + " have the digest " + found + ", not " + order.sha256());
    }
    NetworkSpec spec = NetworkSpec.of(Architecture.named(order.architecture()), weights);
    return Embedder.open(spec, order.layer(), order.pooling());
  }

  private static String digest(Path weights) {
    try {
      return Hashes.sha256(weights);
    } catch (IOException e) {
      throw new IllegalStateException("The weights " + weights + " cannot be read", e);
    }
  }
}

package org.medal.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.broadcast.Broadcast;
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
   * @throws IllegalStateException if the weights are not those that the driver read
   */
  static Embedder of(NetworkOrder order, Broadcast<byte[]> weights) {
    synchronized (LOADED) {
      return LOADED.computeIfAbsent(order, missing -> load(missing, weights.value()));
    }
  }

  /** By way of a temporary file, as the network's readers want one. */
  private static Embedder load(NetworkOrder order, byte[] weights) {
    String found = Hashes.hex(Hashes.sha256().digest(weights));
    if (!found.equals(order.sha256())) {
      throw new IllegalStateException(
          "The weights that came here have the digest " + found + ", not " + order.sha256());
    }
    try {
      Path file = Files.createTempFile("medal-weights-", ".safetensors");
      try {
        Files.write(file, weights);
        NetworkSpec spec = NetworkSpec.of(Architecture.named(order.architecture()), file);
        return Embedder.open(spec, order.layer(), order.pooling());
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The weights cannot be written to a temporary file", e);
    }
  }
}

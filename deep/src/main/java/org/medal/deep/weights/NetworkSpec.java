package org.medal.deep.weights;

import java.nio.file.Path;
import java.util.Optional;
import org.medal.deep.network.Architecture;

/**
 * A network and where its weights come from.
 *
 * @param architecture the network
 * @param weights a safetensors file with torchvision's names; empty starts from random values
 * @param allowPartial whether tensors that the file lacks start from random values
 * @param seed of those random values
 */
public record NetworkSpec(
    Architecture architecture, Optional<Path> weights, boolean allowPartial, long seed) {
  /** A network whose weights all come from a file. */
  public static NetworkSpec of(Architecture architecture, Path weights) {
    return new NetworkSpec(architecture, Optional.of(weights), false, 0);
  }

  /** A network that starts from random values. */
  public static NetworkSpec untrained(Architecture architecture, long seed) {
    return new NetworkSpec(architecture, Optional.empty(), true, seed);
  }

  /**
   * Where the weights come from, in words: a file's path, {@code none} for random values, or the
   * digest of shipped ones, because where they were unpacked differs between machines.
   */
  public String startWeights() {
    return weights
        .map(file -> ShippedWeights.in(file).map(ShippedWeights::name).orElse(file.toString()))
        .orElse("none");
  }

  /** The network and where its weights come from, for a user to read. */
  public String title() {
    return architecture.title() + ", weights: " + startWeights();
  }
}

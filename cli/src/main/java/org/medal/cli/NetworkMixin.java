package org.medal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.NetworkSpec;
import picocli.CommandLine.Option;

/** A network and its weights. */
final class NetworkMixin {
  @Option(
      names = "--model",
      defaultValue = "tiny",
      description = "inception-v3, squeezenet or tiny (learns from scratch).")
  private String model;

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description = "safetensors with torchvision's names; default: fetched ones, if any.")
  private @Nullable Path weights;

  @Option(
      names = "--allow-partial-weights",
      description = "Start tensors that the file lacks from random values.")
  private boolean allowPartial;

  @Option(
      names = "--layer",
      description = "Layer of the features, by torchvision's or Keras' name; default: the paper's.")
  private @Nullable String layer;

  @Option(names = "--size", description = "Width and height of the images; default: the network's.")
  private @Nullable Integer size;

  Architecture architecture() {
    return Architecture.named(model);
  }

  Optional<Path> weights() {
    if (weights != null) {
      return Optional.of(weights);
    }
    Path fetched = CacheFolder.weights().resolve(model + ".safetensors");
    return Files.isRegularFile(fetched) ? Optional.of(fetched) : Optional.empty();
  }

  boolean allowPartial() {
    return allowPartial;
  }

  String layer() {
    return architecture().layer(layer != null ? layer : architecture().distanceLayer());
  }

  int size() {
    int pixels = size != null ? size : architecture().defaultSize();
    architecture().checkSize(pixels);
    return pixels;
  }

  NetworkSpec spec(long seed) {
    return new NetworkSpec(architecture(), weights(), allowPartial || weights().isEmpty(), seed);
  }
}

package org.medal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.UsageException;
import org.medal.deep.fetch.PublishedWeights;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.NetworkSpec;
import org.medal.deep.weights.ShippedWeights;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** A network and its weights. */
final class NetworkMixin {
  private static final List<String> OPTIONS =
      List.of(
          "--model", "--weights", "--untrained", "--allow-partial-weights", "--layer", "--size");

  @Option(
      names = "--model",
      defaultValue = "procedural",
      description =
          "procedural (comes with weights of its own), inception-v3, squeezenet or tiny (learns from"
              + " scratch).")
  private String model;

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description =
          "safetensors with torchvision's names; default: fetched ones, if any, else those that"
              + " came with the program.")
  private @Nullable Path weights;

  @Option(names = "--untrained", description = "Random start values, whatever weights are there.")
  private boolean untrained;

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

  /**
   * The file of the start weights; empty for random values, because they were asked for or because
   * there are no weights.
   *
   * @throws UsageException if random values and a file were asked for
   */
  Optional<Path> weights() {
    if (untrained && weights != null) {
      throw new UsageException(
          "--untrained starts from random values and --weights from a file; give one of the two");
    }
    if (untrained || weights != null) {
      return Optional.ofNullable(weights);
    }
    Path fetched = CacheFolder.weights().resolve(architecture().title() + ".safetensors");
    return Files.isRegularFile(fetched)
        ? Optional.of(fetched)
        : ShippedWeights.of(architecture()).map(w -> w.unpackedIn(CacheFolder.weights()));
  }

  /**
   * Checks that features of the network mean something.
   *
   * @throws UsageException if there are no weights and random values were not asked for
   */
  void requireFeatures() {
    if (!untrained && weights().isEmpty()) {
      throw new UsageException(
          "Features need trained weights; " + PublishedWeights.advice(architecture()));
    }
  }

  /** Whether any of these options was given on the command line. */
  static boolean isGiven(ParseResult given) {
    return OPTIONS.stream().anyMatch(given::hasMatchedOption);
  }

  boolean allowPartial() {
    return allowPartial;
  }

  String layer() {
    return architecture().layer(layer != null ? layer : architecture().distanceLayer());
  }

  int size() {
    return sizeOr(architecture().defaultSize());
  }

  /** The size asked for, or another one where none was. */
  int sizeOr(int otherwise) {
    int pixels = size != null ? size : otherwise;
    architecture().checkSize(pixels);
    return pixels;
  }

  NetworkSpec spec(long seed) {
    return new NetworkSpec(architecture(), weights(), allowPartial || weights().isEmpty(), seed);
  }
}

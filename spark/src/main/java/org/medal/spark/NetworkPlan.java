package org.medal.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.api.java.JavaSparkContext;
import org.medal.core.data.InputException;
import org.medal.core.data.UsageException;
import org.medal.deep.embed.Pooling;
import org.medal.deep.network.Architecture;
import org.medal.deep.saved.ModelFolder;
import org.medal.deep.weights.Hashes;
import org.medal.deep.weights.ShippedWeights;

/**
 * The network of a pass, as the driver finds it.
 *
 * @param order what executors are told
 * @param weights the driver's copy of the weights, under the name that executors know
 * @param classes what its probabilities are of; empty if nobody says
 */
record NetworkPlan(NetworkOrder order, Path weights, List<String> classes) {
  /**
   * Finds the network and copies its weights to {@code folder}, on this machine.
   *
   * @throws InputException if there are no such weights, or they cannot be used
   */
  static NetworkPlan of(PassOptions options, JavaSparkContext context, Path folder) {
    try {
      return Architecture.names().contains(options.model())
          ? named(options, context, folder)
          : saved(options, context, folder);
    } catch (IOException e) {
      throw new InputException("Cannot read the weights: " + e.getMessage(), e);
    }
  }

  private static NetworkPlan named(PassOptions options, JavaSparkContext context, Path folder)
      throws IOException {
    Architecture architecture = Architecture.named(options.model());
    Path weights = folder.resolve("given.safetensors");
    if (options.weights().isPresent()) {
      fetch(options.weights().get(), weights, context);
    } else {
      Files.write(weights, shipped(architecture).content());
    }
    String layer = architecture.layer(options.layer().orElse(architecture.distanceLayer()));
    int size = options.size().orElse(architecture.defaultSize());
    architecture.checkSize(size);
    return plan(options, architecture, weights, layer, Pooling.AVERAGE, size, List.of());
  }

  private static ShippedWeights shipped(Architecture architecture) {
    return ShippedWeights.of(architecture)
        .orElseThrow(
            () ->
                new UsageException(
                    "Features need trained weights, and "
                        + architecture.title()
                        + " comes without; give --weights FILE"));
  }

  private static NetworkPlan saved(PassOptions options, JavaSparkContext context, Path folder)
      throws IOException {
    if (options.weights().isPresent()
        || options.layer().isPresent()
        || options.size().isPresent()) {
      throw new UsageException(
          "--model "
              + options.model()
              + " is no network's name but a saved model, which has its own weights, layer and"
              + " size; leave --weights, --layer and --size out");
    }
    Path copy = Files.createDirectory(folder.resolve("model"));
    for (String file : ModelFolder.FILES) {
      fetch(options.model() + "/" + file, copy.resolve(file), context);
    }
    ModelFolder.Verified model = ModelFolder.read(copy);
    return plan(
        options,
        model.card().architecture(),
        model.weights(),
        model.card().distance().layer(),
        model.card().distance().pooling(),
        model.card().size(),
        model.card().classes().names());
  }

  private static NetworkPlan plan(
      PassOptions options,
      Architecture architecture,
      Path weights,
      String layer,
      Pooling pooling,
      int size,
      List<String> classes)
      throws IOException {
    String sha256 = Hashes.sha256(weights);
    Path named = weights.resolveSibling(architecture.title() + "-" + sha256 + ".safetensors");
    Files.move(weights, named);
    String file = named.getFileName().toString();
    NetworkOrder order =
        new NetworkOrder(
            architecture.title(), file, sha256, layer, pooling, size, options.threads());
    return new NetworkPlan(order, named, classes);
  }

  private static void fetch(String from, Path to, JavaSparkContext context) throws IOException {
    org.apache.hadoop.fs.Path source = new org.apache.hadoop.fs.Path(from);
    FileSystem system = source.getFileSystem(context.hadoopConfiguration());
    try (var in = system.open(source)) {
      Files.copy(in, to);
    }
  }
}

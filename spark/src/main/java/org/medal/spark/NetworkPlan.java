package org.medal.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.medal.core.data.InputException;
import org.medal.core.data.UsageException;
import org.medal.deep.embed.Pooling;
import org.medal.deep.network.Architecture;
import org.medal.deep.saved.ModelCard;
import org.medal.deep.saved.ModelFolder;
import org.medal.deep.weights.Hashes;
import org.medal.deep.weights.ShippedWeights;
import org.medal.imaging.FolderTree;

/**
 * The network of a pass, as the driver finds it.
 *
 * @param order what executors are told
 * @param weights the weights file, which goes to each executor once
 * @param classes what its probabilities are of; empty if nobody says
 */
@SuppressWarnings("ArrayRecordComponent") // never compared by content
record NetworkPlan(NetworkOrder order, byte[] weights, List<String> classes) {
  /**
   * Finds the network.
   *
   * @param storage how to reach files
   * @throws InputException if there are no such weights, or they cannot be used
   * @throws UsageException if options contradict each other
   */
  static NetworkPlan of(PassOptions options, Configuration storage) {
    try {
      return Architecture.names().contains(options.model())
          ? named(options, storage)
          : saved(options, storage);
    } catch (IOException e) {
      throw new InputException("Cannot read the weights (" + e.getMessage() + ")", e);
    }
  }

  private static NetworkPlan named(PassOptions options, Configuration storage) throws IOException {
    Architecture architecture = Architecture.named(options.model());
    byte[] weights =
        options.weights().isPresent()
            ? read(options.weights().get(), storage)
            : shipped(architecture).content();
    int size = options.size().orElse(architecture.defaultSize());
    architecture.checkSize(size);
    NetworkOrder order =
        new NetworkOrder(
            architecture.title(),
            digest(weights),
            architecture.layer(options.layer().orElse(architecture.distanceLayer())),
            Pooling.AVERAGE,
            size,
            options.threads());
    return new NetworkPlan(order, weights, List.of());
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

  private static NetworkPlan saved(PassOptions options, Configuration storage) throws IOException {
    options.requireNoNetworkOptions();
    Path copy = Files.createTempDirectory("medal-model-");
    try {
      for (String file : ModelFolder.FILES) {
        Files.write(copy.resolve(file), read(options.model() + "/" + file, storage));
      }
      ModelFolder.Verified model = ModelFolder.read(copy);
      byte[] weights = Files.readAllBytes(model.weights());
      ModelCard card = model.card();
      NetworkOrder order =
          new NetworkOrder(
              card.architecture().title(),
              digest(weights),
              card.distance().layer(),
              card.distance().pooling(),
              card.size(),
              options.threads());
      return new NetworkPlan(order, weights, card.classes().names());
    } finally {
      FolderTree.delete(copy);
    }
  }

  private static String digest(byte[] weights) {
    return Hashes.hex(Hashes.sha256().digest(weights));
  }

  private static byte[] read(String from, Configuration storage) throws IOException {
    var file = new org.apache.hadoop.fs.Path(from);
    try (FSDataInputStream in = file.getFileSystem(storage).open(file)) {
      return in.readAllBytes();
    }
  }
}

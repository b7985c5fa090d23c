package org.medal.lab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medal.deep.frozen.FrozenNetwork;
import org.medal.deep.frozen.FrozenOptions;
import org.medal.deep.frozen.RememberedBytes;
import org.medal.deep.weights.NetworkSpec;

/**
 * What runs on the same images share: frozen networks with their features, each opened once. All of
 * them stay open until this is closed, but for those whose tensors start from a run's seed: of
 * these only the last one.
 */
final class Learners implements AutoCloseable {
  private final PreparedImages images;
  private final Optional<Path> store;
  private final Watcher watcher;
  private final RememberedBytes memory = RememberedBytes.ofHeap();
  private final List<FrozenNetwork> networks = new ArrayList<>();

  /**
   * Opens nothing yet.
   *
   * @param cache folder in which features are kept between runs
   * @param watcher told what no single run is to be told of
   */
  Learners(PreparedImages images, Path cache, Watcher watcher) {
    this.images = images;
    this.watcher = watcher;
    this.store = store(cache.resolve("features"));
  }

  PreparedImages images() {
    return images;
  }

  /** The network of a frozen run; opened on first use. */
  synchronized FrozenNetwork network(NetworkSpec spec, FrozenOptions options) {
    for (FrozenNetwork open : networks) {
      if (open.serves(spec, options)) {
        return open;
      }
    }
    networks.removeIf(Learners::closedIfOfOneSeed);
    FrozenNetwork network =
        new FrozenNetwork(spec, images.pixels(), options, watcher.begin("features"), memory);
    networks.add(network);
    OpenLearner.tellStarted(network.started(), watcher);
    watcher.note("the softmax head stands on " + network.headLayer());
    return network;
  }

  private static boolean closedIfOfOneSeed(FrozenNetwork network) {
    boolean ofOneSeed = !network.started().isEmpty();
    if (ofOneSeed) {
      network.close();
    }
    return ofOneSeed;
  }

  private Optional<Path> store(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      watcher.note("features are not kept for the next run: " + folder + " cannot be made");
      return Optional.empty();
    }
    return Files.isWritable(folder) ? Optional.of(folder) : Optional.empty();
  }

  /** Where features are kept, if anything can be kept there. */
  Optional<Path> store() {
    return store;
  }

  @Override
  public synchronized void close() {
    networks.forEach(FrozenNetwork::close);
    networks.clear();
  }
}

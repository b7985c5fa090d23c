package org.medal.studio.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;
import org.medal.core.query.Need;
import org.medal.core.query.QueryStrategy;
import org.medal.deep.committee.Committee;
import org.medal.deep.committee.CommitteeOptions;
import org.medal.deep.embed.Tap;
import org.medal.deep.frozen.FrozenLearner;
import org.medal.deep.frozen.FrozenNetwork;
import org.medal.deep.frozen.FrozenOptions;
import org.medal.deep.frozen.RememberedBytes;
import org.medal.deep.weights.NetworkSpec;
import org.medal.studio.project.ProjectSettings;

/**
 * The network whose head is trained, and which images it has features of. They are kept in a file,
 * 4 bytes a value: 4 KB an image for SqueezeNet. In memory they fill an eighth of Java's heap at
 * most. For one thread.
 */
final class FrozenBase implements AutoCloseable {
  private static final int BLOCK = 1024;

  private final ProjectSettings settings;
  private final StartNetwork start;
  private final NetworkImages images;
  private final Path cache;
  private final Stop stop;
  private final Set<SampleId> ready = ConcurrentHashMap.newKeySet();
  private final List<FrozenNetwork> retired = new ArrayList<>();
  private @Nullable FrozenNetwork network;
  private volatile Optional<Path> adapted = Optional.empty();
  private Optional<Path> inUse = Optional.empty();

  /**
   * Loads nothing yet.
   *
   * @param cache folder of the features
   */
  FrozenBase(
      ProjectSettings settings, StartNetwork start, NetworkImages images, Path cache, Stop stop) {
    this.settings = settings;
    this.start = start;
    this.images = images;
    this.cache = cache;
    this.stop = stop;
  }

  /**
   * The network, loaded when first asked for, and again with the weights that it is to be switched
   * to. The one before stays open, because its last model may still have to be saved.
   */
  private FrozenNetwork network() {
    FrozenNetwork open = network;
    Optional<Path> wanted = adapted;
    if (open == null || !wanted.equals(inUse)) {
      if (open != null) {
        retired.add(open);
      }
      open = opened(wanted);
      network = open;
      inUse = wanted;
    }
    return open;
  }

  private FrozenNetwork opened(Optional<Path> weights) {
    return new FrozenNetwork(
        weights.map(this::adaptedSpec).orElseGet(() -> start.spec(settings)),
        images,
        options(Optional.empty()),
        (done, total) -> stop.check(),
        RememberedBytes.ofHeap());
  }

  private NetworkSpec adaptedSpec(Path weights) {
    return new NetworkSpec(
        Models.architecture(settings),
        Optional.of(weights),
        settings.model().allowPartialWeights(),
        settings.seed());
  }

  /** Computes what a network with these weights makes of images; any thread may do so. */
  void prepare(Path weights, List<SampleId> ids, int block, Progress progress) {
    try (FrozenNetwork other = opened(Optional.of(weights))) {
      for (int from = 0; from < ids.size(); from += block) {
        stop.check();
        int to = Math.min(ids.size(), from + block);
        other.compute(ids.subList(from, to));
        progress.advance(to, ids.size());
      }
    }
  }

  /** Has these weights used from the next work on; any thread may say so. */
  void switchTo(Path weights) {
    adapted = Optional.of(weights);
  }

  private FrozenOptions options(Optional<CommitteeOptions> committee) {
    return new FrozenOptions(
        Tap.average(Models.layer(settings)),
        Optional.empty(),
        FrozenOptions.L2,
        false,
        Optional.of(cache),
        committee);
  }

  /** A learner on the network, with a committee if the strategy reads one. */
  FrozenLearner learner(QueryStrategy strategy) {
    Optional<CommitteeOptions> committee =
        strategy.needs().contains(Need.MEMBERS)
            ? Optional.of(new CommitteeOptions(Committee.BOOTSTRAP, CommitteeOptions.MEMBERS))
            : Optional.empty();
    return FrozenLearner.on(network(), settings.classSet(), options(committee));
  }

  /** Whether the features of an image are known. */
  boolean knows(SampleId id) {
    return ready.contains(id);
  }

  /** Finds out which of these images have features from an earlier time. */
  void recall(List<SampleId> ids, Progress progress) {
    for (int from = 0; from < ids.size(); from += BLOCK) {
      stop.check();
      List<SampleId> some = ids.subList(from, Math.min(ids.size(), from + BLOCK));
      List<SampleId> known = new ArrayList<>(some);
      known.removeAll(Set.copyOf(network().missing(some)));
      ready.addAll(known);
      progress.advance(from + some.size(), ids.size());
    }
  }

  /** Computes the features of images that have none. */
  void compute(List<SampleId> ids) {
    if (!ids.isEmpty()) {
      network().compute(ids);
      ready.addAll(ids);
    }
  }

  @Override
  public void close() {
    retired.forEach(FrozenNetwork::close);
    if (network != null) {
      network.close();
    }
  }
}

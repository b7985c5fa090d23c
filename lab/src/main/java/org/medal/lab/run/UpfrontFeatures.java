package org.medal.lab.run;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.medal.core.data.SampleId;
import org.medal.datasets.LabelledImage;
import org.medal.deep.frozen.FrozenNetwork;
import org.medal.lab.plan.Upfront;

/**
 * The features of all images, which frozen runs share. They are computed before the runs begin, on
 * all cores; a network whose tensors start from a run's seed computes its own with each seed.
 */
final class UpfrontFeatures {
  private static final int COLD = 16;
  private static final int PROBED = 48;

  private final Learners learners;
  private final List<SampleId> images;

  UpfrontFeatures(Learners learners) {
    this.learners = learners;
    this.images = learners.images().set().samples().stream().map(LabelledImage::id).toList();
  }

  /** What is missing, and how long that will take; a few of them are computed to find that out. */
  Upfront look(List<QueuedRun> arms) {
    int missing = 0;
    double seconds = 0;
    Set<FrozenNetwork> networks = networks(arms);
    for (FrozenNetwork network : networks) {
      List<SampleId> absent = network.missing(images);
      missing += absent.size();
      seconds += seconds(network, absent);
    }
    return new Upfront(networks.size() * images.size(), missing, seconds);
  }

  private static double seconds(FrozenNetwork network, List<SampleId> absent) {
    int cold = Math.min(COLD, absent.size() / 2);
    int probed = Math.min(COLD + PROBED, absent.size());
    if (probed == 0) {
      return 0;
    }
    network.compute(absent.subList(0, cold)); // the first pass is slower
    long began = System.nanoTime();
    network.compute(absent.subList(cold, probed));
    return (System.nanoTime() - began) / 1e9 / (probed - cold) * (absent.size() - probed);
  }

  /** Computes whatever is missing. */
  void compute(List<QueuedRun> runs) {
    networks(runs).forEach(network -> network.compute(images));
  }

  /** Those that all seeds share. */
  private Set<FrozenNetwork> networks(List<QueuedRun> runs) {
    Set<FrozenNetwork> networks = new LinkedHashSet<>();
    Set<String> arms = new HashSet<>();
    for (QueuedRun run : runs) {
      // what an arm's seeds share, its first run has already
      if (arms.add(run.arm()) && OpenLearner.isFrozen(run.job().config())) {
        networks.add(OpenLearner.network(run.job().config(), learners));
      }
    }
    networks.removeIf(network -> !network.started().isEmpty());
    return networks;
  }
}

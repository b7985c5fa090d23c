package org.medal.lab.study;

import java.util.ArrayList;
import java.util.List;
import org.medal.core.data.Names;
import org.medal.core.data.UsageException;
import org.medal.core.distance.Distance;
import org.medal.deep.network.Architecture;
import org.medal.lab.config.Arm;
import org.medal.lab.config.CompareConfig;
import org.medal.lab.config.RunConfig;
import org.medal.lab.config.SelectionConfig;
import org.medal.lab.stats.StatisticsOptions;

/**
 * In which layer, and with which distance, MedAL should measure: the paper's Fig. 4 (section IV-C).
 * A model of the initial set picks one batch in each layer and by each distance; random and entropy
 * pick one too. Runs of one seed share everything but that batch.
 *
 * @param base the run of the initial set; its batch is what each combination picks (the paper: 20)
 * @param layers torchvision's names, lowest first
 * @param seeds how many repetitions
 */
public record LayerStudy(RunConfig base, List<String> layers, int seeds) {
  public LayerStudy {
    layers = layers.stream().map(base.model().architecture()::layer).distinct().toList();
    int budget = base.selection().budget();
    int labels = base.selection().initialSize() + base.selection().batch();
    if (budget != 0 && budget != SelectionConfig.POOL && budget != labels) {
      throw new UsageException(
          "--budget "
              + budget
              + " does not go with a study of layers, which labels the initial set and one --batch;"
              + " leave it out");
    }
    requireOneStart(base);
    base = base.with(base.selection().withStrategy("medal").withBudget(labels));
  }

  /** What is compared are single batches, after one and the same start. */
  private static void requireOneStart(RunConfig base) {
    if (base.startsFromNetwork()) {
      throw new UsageException(
          "--initial "
              + base.selection().initial()
              + " reads features of the layer, so each layer would begin with other labels; give"
              + " --initial orb or random");
    }
    if (!base.stopping().names().isEmpty()) {
      throw new UsageException(
          "--stop does not go with a study of layers, which labels one --batch; leave it out");
    }
  }

  /** A study of every block of the network. */
  public static LayerStudy ofBlocks(RunConfig base, int seeds) {
    return new LayerStudy(base, base.model().architecture().blocks(), seeds);
  }

  /** The runs it is made of: two baselines, and an arm for each layer and distance. */
  public CompareConfig comparison() {
    List<Arm> arms = new ArrayList<>();
    for (String baseline : List.of("random", "entropy")) {
      arms.add(new Arm(baseline, base.with(baseline, base.seed())));
    }
    for (String layer : layers) {
      for (Distance distance : Distance.values()) {
        arms.add(new Arm(arm(layer, distance), in(layer, distance)));
      }
    }
    return new CompareConfig(arms, seeds, StatisticsOptions.STANDARD);
  }

  static String arm(String layer, Distance distance) {
    return "medal " + layer + " " + Names.of(distance);
  }

  private RunConfig in(String layer, Distance distance) {
    SelectionConfig selection = base.selection();
    return base.with(base.model().withLayer(layer))
        .with(
            selection.withOptions(
                selection.options().with(selection.options().medal().withDistance(distance))));
  }

  /** A layer's name for readers: torchvision's and, where it has one, Keras'. */
  String title(String layer) {
    Architecture architecture = base.model().architecture();
    return architecture == Architecture.INCEPTION_V3 && architecture.blocks().contains(layer)
        ? layer + " (mixed" + architecture.blocks().indexOf(layer) + ")"
        : layer;
  }
}

package org.medal.lab.paper;

import java.util.List;
import java.util.OptionalDouble;
import org.medal.lab.config.Arm;
import org.medal.lab.config.CompareConfig;
import org.medal.lab.config.RunConfig;
import org.medal.lab.config.SelectionConfig;
import org.medal.lab.stats.IntervalKind;
import org.medal.lab.stats.StatisticsOptions;
import org.medal.lab.study.LayerStudy;

/**
 * The paper's evaluation of one data set in its three parts.
 *
 * @param protocol the data set
 * @param scale how much of it
 * @param base the run that all parts vary
 * @param seeds how many repetitions; the paper tells of none
 * @param layers of the study of layers
 * @param layerPicks how many images the study of layers picks
 */
public record PaperStudy(
    Protocol protocol,
    Scale scale,
    RunConfig base,
    int seeds,
    List<String> layers,
    int layerPicks) {
  /** How many images the paper's study of layers picks (section IV-C). */
  public static final int LAYER_PICKS = 20;

  static final String ORB_START = "orb start";
  static final String RANDOM_START = "random start";

  public PaperStudy {
    // a layer that does not exist is found now, not after the first two parts
    layers = layers.stream().map(base.model().architecture()::layer).toList();
  }

  /** Figs. 5 to 8: learning curves, and models of the whole pool. */
  public CompareConfig curves() {
    StatisticsOptions statistics =
        new StatisticsOptions(
            OptionalDouble.of(protocol.published().target()), IntervalKind.T, List.of());
    return CompareConfig.ofStrategies(base, Protocol.strategies(), seeds, statistics)
        .withFullData(true);
  }

  /** Table II: one model each of two initial sets. */
  public CompareConfig starts() {
    return new CompareConfig(
        List.of(start(ORB_START, base.selection().initial()), start(RANDOM_START, "random")),
        seeds,
        StatisticsOptions.STANDARD);
  }

  private Arm start(String name, String initial) {
    SelectionConfig selection = base.selection().withStrategy("random").withInitial(initial);
    return new Arm(name, base.with(selection.withBudget(selection.initialSize())));
  }

  /** Fig. 4: layers and distances. */
  public LayerStudy layerStudy() {
    SelectionConfig selection = base.selection();
    return new LayerStudy(
        base.withoutStopping().with(selection.withBatch(layerPicks).withBudget(0)), layers, seeds);
  }
}

package org.medal.lab.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.medal.core.distance.Distance;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.Backbone;
import org.medal.deep.weights.NetworkSpec;
import org.medal.lab.config.ModelConfig;
import org.medal.lab.run.Runs;
import org.medal.lab.stats.Interval;

/**
 * What a study of layers found.
 *
 * @param study what was asked
 * @param random picks at random
 * @param entropy picks of highest entropy
 * @param cells one for each layer and distance, layer by layer
 * @param partlyRandom layers that sit on tensors the weights lack
 */
public record LayerFindings(
    LayerStudy study,
    PickValues random,
    PickValues entropy,
    List<Cell> cells,
    Set<String> partlyRandom) {

  /**
   * One combination.
   *
   * @param layer torchvision's name
   */
  record Cell(String layer, Distance distance, PickValues values) {}

  /** Reads the findings off the runs of the study. */
  public static LayerFindings of(LayerStudy study, Runs runs) {
    List<Cell> cells = new ArrayList<>();
    for (String layer : study.layers()) {
      for (Distance distance : Distance.values()) {
        String arm = LayerStudy.arm(layer, distance);
        cells.add(new Cell(layer, distance, PickValues.of(runs.arm(arm).runs())));
      }
    }
    return new LayerFindings(
        study,
        PickValues.of(runs.arm("random").runs()),
        PickValues.of(runs.arm("entropy").runs()),
        cells,
        partlyRandom(study));
  }

  private static Set<String> partlyRandom(LayerStudy study) {
    ModelConfig model = study.base().model();
    Architecture architecture = model.architecture();
    if (model.weights().isEmpty() || !model.allowPartialWeights()) {
      return Set.of();
    }
    String last =
        Backbone.lastCompleteLayer(
            new NetworkSpec(architecture, model.weights(), true, study.base().seed()));
    Set<String> above = new HashSet<>();
    for (String layer : study.layers()) {
      if (!architecture.higher(last, layer).equals(last)) {
        above.add(layer);
      }
    }
    return above;
  }

  /** The mean of a value in each cell, in their order. */
  double[] means(Function<PickValues, Interval> value) {
    return cells.stream().mapToDouble(cell -> value.apply(cell.values()).mean()).toArray();
  }

  /** The cell whose mean is largest; of equal ones the first. */
  Cell best(Function<PickValues, Interval> value) {
    return cells.stream()
        .min(Comparator.comparingDouble(cell -> -value.apply(cell.values()).mean()))
        .orElseThrow();
  }

  /** Whether a layer's features come in part from random values. */
  boolean isPartlyRandom(String layer) {
    return partlyRandom.contains(layer);
  }
}

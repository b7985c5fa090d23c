package org.medal.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.medal.deep.network.Architecture;
import org.medal.deep.pretrain.ProceduralOptions;
import org.medal.deep.pretrain.ProceduralTraining;
import org.medal.deep.weights.Backbone;
import org.medal.deep.weights.NetworkSpec;
import org.medal.deep.weights.SafetensorsWriter;
import org.medal.deep.weights.TensorData;
import picocli.CommandLine.Option;

/** How an encoder is trained on pictures made from formulas. */
final class ProceduralMixin {
  private static final int BATCH = 64;
  private static final double RATE = 1e-3;

  @Option(
      names = "--steps",
      defaultValue = "2000",
      description = "With --procedural: how many batches.")
  private int steps;

  @Option(
      names = "--structures",
      defaultValue = "600",
      description = "With --procedural: how many structures are told apart.")
  private int structures;

  @Option(
      names = "--colours",
      defaultValue = "64",
      description = "With --procedural: how many colourings are told apart.")
  private int colours;

  void run(NetworkMixin network, PretrainCommand.Recipe recipe, ConsoleWatcher watcher)
      throws IOException {
    Architecture architecture = network.architecture();
    ProceduralOptions options =
        new ProceduralOptions(
            steps,
            recipe.batch().orElse(BATCH),
            network.size(),
            structures,
            colours,
            recipe.rate().orElse(RATE),
            recipe.seed());
    NetworkSpec start = NetworkSpec.untrained(architecture, recipe.seed());
    try (Backbone backbone = Backbone.load(start, architecture.lastLayer());
        ProceduralTraining training =
            new ProceduralTraining(architecture, backbone.parameters(), options)) {
      training.run(
          (step, loss, speed) ->
              watcher.working(
                  "step",
                  step,
                  steps,
                  String.format(Locale.ROOT, " loss %.3f, %.0f images/s", loss, speed)));
      save(backbone, recipe);
    }
  }

  private static void save(Backbone backbone, PretrainCommand.Recipe recipe) throws IOException {
    Map<String, TensorData> tensors = new LinkedHashMap<>();
    backbone
        .parameters()
        .all()
        .forEach(
            (name, array) ->
                tensors.put(
                    name, new TensorData(array.getShape().getShape(), array.toFloatArray())));
    SafetensorsWriter.write(recipe.out(), tensors, Map.of("format", "pt"));
  }
}

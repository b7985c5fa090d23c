package org.medal.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.medal.deep.network.Architecture;
import org.medal.deep.pretrain.PretrainListener;
import org.medal.deep.pretrain.ProceduralOptions;
import org.medal.deep.pretrain.ProceduralTraining;
import org.medal.deep.weights.Backbone;
import org.medal.deep.weights.HalfWeights;
import org.medal.deep.weights.NetworkSpec;
import picocli.CommandLine.Option;

/** How an encoder is trained on pictures made from formulas. */
final class ProceduralMixin {
  private static final int BATCH = 64;
  private static final int SIZE = 96;
  private static final double RATE = 2e-3;

  @Option(
      names = "--steps",
      defaultValue = "4000",
      description =
          "With --procedural: how many batches; the first half at two thirds of the size.")
  private int steps;

  @Option(
      names = "--structures",
      defaultValue = "700",
      description = "With --procedural: how many structures come again and are told apart.")
  private int structures;

  @Option(
      names = "--colours",
      defaultValue = "64",
      description = "With --procedural: how many colourings come again and are told apart.")
  private int colours;

  void run(NetworkMixin network, PretrainCommand.Recipe recipe, ConsoleWatcher watcher)
      throws IOException {
    Architecture architecture = network.architecture();
    ProceduralOptions options =
        new ProceduralOptions(
            steps,
            recipe.batch().orElse(BATCH),
            network.sizeOr(SIZE),
            structures,
            colours,
            recipe.rate().orElse(RATE),
            recipe.seed());
    NetworkSpec start = NetworkSpec.untrained(architecture, recipe.seed());
    try (Backbone backbone = Backbone.load(start, architecture.lastLayer());
        ProceduralTraining training =
            new ProceduralTraining(
                architecture, backbone.parameters(), options, recipe.out(), lines(watcher))) {
      if (training.steps() > 0) {
        watcher.note("goes on after step " + training.steps());
      }
      double score = training.run();
      HalfWeights.write(recipe.out(), backbone.parameters(), remarks(architecture, options, score));
      training.forget();
    }
  }

  private static PretrainListener lines(ConsoleWatcher watcher) {
    return new PretrainListener() {
      @Override
      public void steps(int done, int total, double loss, double imagesPerSecond) {
        String state =
            String.format(Locale.ROOT, ", loss %.3f, %.0f images/s", loss, imagesPerSecond);
        watcher.working("step", done, total, state);
      }

      @Override
      public void probed(int done, double score) {
        watcher.note(
            String.format(
                Locale.ROOT,
                "step %d: of pictures of unknown structures %.1f %% lie nearest to one of their own",
                done,
                100 * score));
      }
    };
  }

  private static Map<String, String> remarks(
      Architecture architecture, ProceduralOptions options, double score) {
    Map<String, String> remarks = new TreeMap<>();
    remarks.put("format", "pt");
    remarks.put("network", architecture.title());
    remarks.put("made_by", "medal pretrain --procedural");
    remarks.put("steps", Integer.toString(options.steps()));
    remarks.put("batch", Integer.toString(options.batch()));
    remarks.put("size", Integer.toString(options.size()));
    remarks.put("structures", Integer.toString(options.structures()));
    remarks.put("colours", Integer.toString(options.colours()));
    remarks.put("learning_rate", Double.toString(options.rate()));
    remarks.put("seed", Long.toString(options.seed()));
    remarks.put("probe", String.format(Locale.ROOT, "%.4f", score));
    return remarks;
  }
}

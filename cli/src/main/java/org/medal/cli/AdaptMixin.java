package org.medal.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.medal.core.data.Names;
import org.medal.core.data.UsageException;
import org.medal.deep.adapt.AdaptOptions;
import org.medal.deep.adapt.Adaptation;
import org.medal.deep.adapt.Adapted;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.Modality;
import picocli.CommandLine.Option;

/** How an encoder is adapted to images of one's own. */
final class AdaptMixin {
  @Option(
      names = "--modality",
      defaultValue = "general",
      description =
          "With --images: what they show, and so which changes leave what matters in them. general"
              + " (mirrored left-right, turned 15 degrees), fundus, skin, histology (mirrored, any"
              + " turn) or xray (never mirrored, turned 10 degrees). Size, brightness and contrast"
              + " change a little in all, hue and saturation in none.")
  private String modality;

  @Option(
      names = "--colour-jitter",
      defaultValue = "0",
      description =
          "With --images: also change saturation and hue, 0 to 1. Features then ignore colour, that"
              + " of a stain as well.")
  private double colour;

  @Option(
      names = "--epochs",
      defaultValue = "" + AdaptOptions.EPOCHS,
      description = "With --images: how often each is shown at most.")
  private int epochs;

  @Option(
      names = "--minutes",
      defaultValue = "" + AdaptOptions.MINUTES,
      description = "With --images: how long it may take.")
  private double minutes;

  void run(Path folder, NetworkMixin network, PretrainCommand.Recipe recipe, ConsoleWatcher watcher)
      throws IOException {
    AdaptOptions options = options(recipe);
    NetworkSpec start = network.spec(recipe.seed());
    if (start.weights().isEmpty()) {
      watcher.note("there are no weights to begin with; the network starts from random values");
    }
    try (FolderImages images = FolderImages.open(folder, network.size(), watcher)) {
      Adaptation adaptation =
          new Adaptation(start, images.ids(), images.pixels(), options, new AdaptLines(watcher));
      Interruption.advise("each finished epoch is saved; the same command goes on");
      watcher.note(words(adaptation.run(modality, recipe.out())));
    }
  }

  private AdaptOptions options(PretrainCommand.Recipe recipe) {
    Modality shown = Names.parse(Modality.class, "modality", modality);
    if (!(colour >= 0 && colour <= 1)) {
      throw new UsageException("--colour-jitter must lie between 0 and 1, not " + colour);
    }
    return new AdaptOptions(
        shown.views().withColour(colour),
        recipe.batch().orElse(AdaptOptions.BATCH),
        recipe.rate().orElse(AdaptOptions.RATE),
        epochs,
        minutes,
        recipe.seed());
  }

  private static String words(Adapted adapted) {
    return "ended after %d epochs: %s; %s. Before: %s. After: %s."
        .formatted(
            adapted.epochs(), adapted.reason(), adapted.words(), adapted.before(), adapted.after());
  }
}

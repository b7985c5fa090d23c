package org.medal.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.Names;
import org.medal.core.data.UsageException;
import org.medal.studio.project.ModelSettings;
import org.medal.studio.project.ModelSettings.Training;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The network that learns behind the doctor. */
final class StudioModelMixin {
  private static final List<String> OPTIONS =
      List.of("--model", "--weights", "--allow-partial-weights", "--layer", "--size", "--mode");

  @Mixin private NetworkMixin network;

  @Option(
      names = "--mode",
      description =
          "frozen: a head on the network's features; finetune: the whole network; both: the head"
              + " ranks, the network is trained behind it. Default: frozen with weights, else"
              + " finetune.")
  private @Nullable String mode;

  /** The model as the user wants it; the earlier one if none of these options was given. */
  ModelSettings settings(ParseResult given, Optional<ModelSettings> earlier) {
    if (earlier.isPresent() && OPTIONS.stream().noneMatch(given::hasMatchedOption)) {
      return earlier.get();
    }
    Optional<String> weights =
        network.weights().map(file -> file.toAbsolutePath().normalize().toString());
    Training training = training(weights.isPresent());
    if (training != Training.FINETUNE && weights.isEmpty()) {
      throw new UsageException(
          "--mode "
              + Names.of(training)
              + " needs trained weights; give --weights FILE, or fetch"
              + " some with 'medal weights fetch inception-v3'");
    }
    return new ModelSettings(
        network.architecture().title(),
        training,
        weights,
        network.allowPartial(),
        Optional.of(network.layer()),
        network.size());
  }

  private Training training(boolean weights) {
    if (mode != null) {
      return Names.parse(Training.class, "mode", mode);
    }
    return weights ? Training.FROZEN : Training.FINETUNE;
  }
}

package org.medal.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.Names;
import org.medal.core.data.UsageException;
import org.medal.deep.weights.ShippedWeights;
import org.medal.imaging.Modality;
import org.medal.studio.jobs.AdaptRequest;
import org.medal.studio.project.ModelSettings;
import org.medal.studio.project.ModelSettings.Training;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The network that learns behind the doctor. */
final class StudioModelMixin {
  @Mixin private NetworkMixin network;

  @Option(
      names = "--mode",
      description =
          "frozen: a head on the network's features; finetune: the whole network; both: the head"
              + " ranks, the network is trained behind it. Default: frozen with weights, else"
              + " finetune.")
  private @Nullable String mode;

  @Option(
      names = "--adapt",
      paramLabel = "MODALITY",
      description =
          "Adapt the network to the project's images behind the doctor, without labels, once they"
              + " are decoded; the head then stands on that. What they show: general, fundus, skin,"
              + " histology or xray ('medal help pretrain' tells what each leaves alone). Later"
              + " starts go on with it, --adapt none without.")
  private @Nullable String adapt;

  /**
   * Whether the network is to be adapted.
   *
   * @throws UsageException if there is no such modality
   */
  AdaptRequest adapt() {
    boolean ended = "none".equals(adapt);
    return new AdaptRequest(
        adapt == null || ended
            ? Optional.empty()
            : Optional.of(Names.parse(Modality.class, "modality", adapt)),
        ended);
  }

  /** The model as the user wants it; the earlier one if none of these options was given. */
  ModelSettings settings(ParseResult given, Optional<ModelSettings> earlier) {
    boolean asked = NetworkMixin.isGiven(given) || given.hasMatchedOption("--mode");
    if (earlier.isPresent() && !asked) {
      return earlier.get();
    }
    Optional<String> weights = network.weights().map(StudioModelMixin::stored);
    Training training = training(weights.isPresent());
    if (training != Training.FINETUNE && weights.isEmpty()) {
      throw new UsageException(
          "--mode "
              + Names.of(training)
              + " needs trained weights; give --weights FILE, or --model procedural, which comes"
              + " with some");
    }
    return new ModelSettings(
        network.architecture().title(),
        training,
        weights,
        network.allowPartial(),
        Optional.of(network.layer()),
        network.size());
  }

  /** Shipped weights are in the program, wherever the project is opened. */
  private static String stored(Path file) {
    return ShippedWeights.in(file).isPresent()
        ? ModelSettings.SHIPPED
        : file.toAbsolutePath().normalize().toString();
  }

  private Training training(boolean weights) {
    if (mode != null) {
      return Names.parse(Training.class, "mode", mode);
    }
    return weights ? Training.FROZEN : Training.FINETUNE;
  }
}

package org.medal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.UsageException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** An encoder that learns without labels. */
@Command(
    name = "pretrain",
    description =
        "Train an encoder without labels: on pictures made from formulas, or further on images of"
            + " your own. Interrupted, the same command goes on.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    sortOptions = false)
final class PretrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Source source;

  @Mixin private NetworkMixin network;

  @Mixin private DeviceMixin device;

  @Mixin private AdaptMixin adaptation;

  @Mixin private ProceduralMixin procedural;

  @Option(names = "--batch", description = "Images a step; default: 32 of images, 64 of pictures.")
  private @Nullable Integer batch;

  @Option(
      names = "--learning-rate",
      description = "The highest one; default: 0.0005 on images, 0.002 on pictures.")
  private @Nullable Double rate;

  @Option(names = "--seed", defaultValue = "1", description = "Seed of everything that is drawn.")
  private long seed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.safetensors",
      description = "The weights, to be given as --weights; the state goes beside it meanwhile.")
  private Path out;

  /** What is learnt from: one of the two. */
  static final class Source {
    @Option(
        names = "--procedural",
        required = true,
        description = "Pictures made from formulas; the network starts from random values.")
    private boolean procedural;

    @Option(
        names = "--images",
        required = true,
        paramLabel = "DIR",
        description = "Images of your own; the network starts from its weights.")
    private @Nullable Path images;
  }

  @Override
  public Integer call() throws IOException {
    device.use();
    OutputFile.check(out, ".safetensors");
    if (spec.commandLine().getParseResult().hasMatchedOption("--layer")) {
      throw new UsageException(
          "--layer says where features are read; pretrain trains the whole network, leave it out");
    }
    Recipe recipe = new Recipe(Optional.ofNullable(batch), Optional.ofNullable(rate), seed, out);
    try (ConsoleWatcher watcher = new ConsoleWatcher(spec.commandLine().getErr())) {
      if (source.procedural) {
        procedural.run(network, recipe, watcher);
      } else {
        adaptation.run(Objects.requireNonNull(source.images), network, recipe, watcher);
      }
    }
    spec.commandLine().getOut().println(out);
    return 0;
  }

  /** What both kinds of training are told. */
  record Recipe(Optional<Integer> batch, Optional<Double> rate, long seed, Path out) {}
}

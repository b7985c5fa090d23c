package org.medal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.Names;
import org.medal.core.data.UsageException;
import org.medal.deep.fetch.PublishedWeights;
import org.medal.deep.network.Architecture;
import org.medal.lab.config.RunConfig;
import org.medal.lab.paper.PaperExperiment;
import org.medal.lab.paper.PaperStudy;
import org.medal.lab.paper.Protocol;
import org.medal.lab.paper.Scale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The paper's evaluation. */
@Command(
    name = "paper",
    description = {
      "Repeat the MedAL paper's evaluation on a data set as its publisher ships it, each figure and"
          + " table beside the paper's numbers.",
      "Sizes, network and training are the paper's (its Table I) or, with --scale small, a part of"
          + " them for a CPU, and not the defaults of 'medal run'; any option given here wins. The"
          + " report lists what differs from the paper."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "medal paper [OPTIONS] --data=DIR --out=DIR SET")
final class PaperCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SET", description = "messidor, bach or isic2016.")
  private String set;

  @Option(
      names = "--scale",
      defaultValue = "paper",
      description =
          "paper (days without an accelerator) or small: fewer images, frozen SqueezeNet at 128"
              + " pixels, or tiny at 64 where there are no weights. Default: paper.")
  private String scale;

  @Option(
      names = "--seeds",
      defaultValue = "5",
      description = "How many paired repetitions, from --seed on. Default: 5.")
  private int seeds;

  @Option(
      names = "--layer-picks",
      defaultValue = "" + PaperStudy.LAYER_PICKS,
      paramLabel = "N",
      description = "Images that the study of layers picks. Default: the paper's 20.")
  private int layerPicks;

  @Option(
      names = "--layers",
      split = ",",
      paramLabel = "LAYER",
      description = "Layers of the study of layers. Default: every block of the network.")
  private @Nullable List<String> layers;

  @Mixin private QueueMixin queue;
  @Mixin private RunMixin options;

  @Override
  public Integer call() throws IOException {
    options.useDevice();
    Protocol protocol = Protocol.named(set);
    Scale asked = Names.parse(Scale.class, "scale", scale);
    RunConfig base = new RunOptions(spec.commandLine()).withDefaults(defaults(protocol, asked));
    requireWeights(base, asked);
    List<String> compared = layers == null ? base.model().architecture().blocks() : layers;
    PaperStudy study = new PaperStudy(protocol, asked, base, seeds, compared, layerPicks);
    if (!queue.dryRun()) {
      Interruption.advise("the state is saved in " + options.out() + ", --resume continues");
    }
    try (ConsoleWatcher watcher = new ConsoleWatcher(spec.commandLine().getErr())) {
      PaperExperiment.run(
          study, options.out(), options.resume(), CacheFolder.root(), queue.options(), watcher);
    }
    if (!queue.dryRun()) {
      spec.commandLine().getOut().println(options.out().resolve("report.html"));
    }
    return 0;
  }

  private Map<String, String> defaults(Protocol protocol, Scale asked) {
    RunOptions given = new RunOptions(spec.commandLine());
    if (asked == Scale.PAPER) {
      return ofNetwork(protocol.asPublished(), given);
    }
    String model = given.has("model") ? given.of("model") : "squeezenet";
    boolean weights =
        given.has("weights")
            || Files.isRegularFile(CacheFolder.weights().resolve(model + ".safetensors"));
    return ofNetwork(protocol.small(weights), given);
  }

  /** Another network has other layers and another rate than the protocol's. */
  private static Map<String, String> ofNetwork(Map<String, String> defaults, RunOptions given) {
    Map<String, String> own = new HashMap<>(defaults);
    if (given.has("model") && !given.of("model").equals(defaults.get("model"))) {
      own.remove("layer");
      own.remove("learning-rate");
    }
    return own;
  }

  private static void requireWeights(RunConfig base, Scale asked) {
    Architecture architecture = base.model().architecture();
    if (asked == Scale.PAPER
        && architecture != Architecture.TINY
        && base.model().weights().isEmpty()) {
      throw new UsageException(
          "The paper starts from ImageNet weights of "
              + architecture.title()
              + "; "
              + PublishedWeights.advice(architecture)
              + ", or try --scale small");
    }
  }
}

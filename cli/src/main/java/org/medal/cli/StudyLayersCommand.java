package org.medal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medal.lab.config.RunConfig;
import org.medal.lab.study.LayerExperiment;
import org.medal.lab.study.LayerStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Every layer and distance. */
@Command(
    name = "layers",
    description =
        "In which layer to measure, and by which distance: after the initial set MedAL picks --batch"
            + " images in each, as in the paper's Fig. 4, and they are labelled.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    sortOptions = false,
    customSynopsis = "medal study layers [OPTIONS] --data=DIR --out=DIR")
final class StudyLayersCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--layers",
      split = ",",
      paramLabel = "LAYER",
      description = "Layers to compare, by torchvision's or Keras' names; default: every block.")
  private @Nullable List<String> layers;

  @Option(names = "--seeds", defaultValue = "5", description = "How many paired repetitions.")
  private int seeds;

  @Mixin private QueueMixin queue;
  @Mixin private RunMixin options;

  @Override
  public Integer call() throws IOException {
    options.useDevice();
    RunConfig base = options.config("medal");
    LayerStudy study =
        layers == null
            ? LayerStudy.ofBlocks(base, seeds)
            : new LayerStudy(base, layers.stream().map(String::strip).toList(), seeds);
    Path out = options.out();
    if (!queue.dryRun()) {
      Interruption.advise("the state is saved in " + out + ", --resume continues");
    }
    try (ConsoleWatcher watcher = new ConsoleWatcher(spec.commandLine().getErr())) {
      LayerExperiment.run(
          study, out, options.resume(), CacheFolder.root(), queue.options(), watcher);
    }
    if (!queue.dryRun()) {
      spec.commandLine().getOut().println(out.resolve("report.html"));
    }
    return 0;
  }
}

package org.medal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.medal.core.data.Names;
import org.medal.lab.config.RunConfig;
import org.medal.lab.stats.IntervalKind;
import org.medal.lab.study.StartExperiment;
import org.medal.lab.study.StartStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Every initial set with every strategy. */
@Command(
    name = "starts",
    description =
        "Which initial set and which strategy cost the fewest labels: each with each over paired"
            + " seeds, against a random start that goes on at random.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    sortOptions = false,
    modelTransformer = StudyStartsCommand.SeveralStarts.class,
    customSynopsis = "medal study starts [OPTIONS] --data=DIR --out=DIR")
final class StudyStartsCommand implements Callable<Integer> {
  private static final String INITIAL = "--initial";

  @Spec private CommandSpec spec;

  @Option(
      names = "--strategies",
      split = ",",
      defaultValue = "random,entropy,medal",
      description = "Names, separated by commas; 'medal strategies' lists them.")
  private List<String> strategies;

  @Option(names = "--seeds", defaultValue = "10", description = "How many paired repetitions.")
  private int seeds;

  @Option(
      names = "--target",
      defaultValue = "0.95",
      paramLabel = "SHARE",
      description =
          "What is to be reached: this share of the AUC that a model of the whole pool of the same"
              + " seed has.")
  private double target;

  @Option(
      names = "--interval",
      defaultValue = "t",
      description = "95 %% intervals over seeds: t (Student's) or bootstrap.")
  private String interval;

  @Mixin private QueueMixin queue;
  @Mixin private RunMixin options;

  /** A run has one initial set, this study several: the same option, but for what it takes. */
  static final class SeveralStarts implements IModelTransformer {
    @Override
    public CommandSpec transform(CommandSpec command) {
      command.remove(command.findOption(INITIAL));
      return command.addOption(
          OptionSpec.builder(INITIAL)
              .type(String.class)
              .paramLabel("<initial>[,<initial>...]")
              .defaultValue("random,orb,kmeans,typical")
              .description(
                  "How the first images are chosen, names of orb, random, kmeans, typical and"
                      + " probcover, separated by commas.")
              .build());
    }
  }

  @Override
  public Integer call() throws IOException {
    options.useDevice();
    StartStudy study =
        new StartStudy(
            base(),
            names(spec.findOption(INITIAL).getValue()),
            names(String.join(",", strategies)),
            seeds,
            target,
            Names.parse(IntervalKind.class, "interval", interval));
    Path out = options.out();
    if (!queue.dryRun()) {
      Interruption.advise("the state is saved in " + out + ", --resume continues");
    }
    try (ConsoleWatcher watcher = new ConsoleWatcher(spec.commandLine().getErr())) {
      StartExperiment.run(
          study, out, options.resume(), CacheFolder.root(), queue.options(), watcher);
    }
    if (!queue.dryRun()) {
      spec.commandLine().getOut().println(out.resolve("report.html"));
    }
    return 0;
  }

  private RunConfig base() {
    return new RunOptions(spec.commandLine())
        .withReplaced(Map.of("initial", "random", "strategy", "random"));
  }

  private static List<String> names(String listed) {
    return Arrays.stream(listed.split(",", -1)).map(String::strip).toList();
  }
}

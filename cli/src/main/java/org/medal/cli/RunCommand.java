package org.medal.cli;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medal.lab.config.RunConfig;
import org.medal.lab.config.TrainingMode;
import org.medal.lab.run.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One active-learning run against known labels. */
@Command(
    name = "run",
    description = "Run active learning against known labels and report what the labels bought.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    sortOptions = false,
    customSynopsis = "medal run [OPTIONS] --data=DIR --out=DIR")
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--strategy",
      description =
          "Name of the query strategy; 'medal strategies' lists them. Default: medal; in"
              + " frozen mode, without --initial, max-herding. Without both the start is random.")
  private @Nullable String strategy;

  @Option(names = "--dry-run", description = "Tell the plan, write nothing to --out, and end.")
  private boolean dryRun;

  @Mixin private RunMixin options;

  @Override
  public Integer call() throws IOException {
    options.useDevice();
    RunConfig config = config();
    if (dryRun) {
      try (ConsoleWatcher watcher = new ConsoleWatcher(spec.commandLine().getErr())) {
        Experiment.planRun(config, options.out(), options.resume(), CacheFolder.root(), watcher);
      }
      return 0;
    }
    Interruption.advise("the state is saved in " + options.out() + ", --resume continues");
    try (ConsoleWatcher watcher = new ConsoleWatcher(spec.commandLine().getErr())) {
      Experiment.run(config, options.out(), options.resume(), CacheFolder.root(), watcher);
    }
    spec.commandLine().getOut().println(options.out().resolve("report.html"));
    return 0;
  }

  /** Who says neither how to start nor how to go on gets what needed the fewest labels. */
  private RunConfig config() {
    RunOptions given = new RunOptions(spec.commandLine());
    RunConfig asked = options.config(Objects.requireNonNullElse(strategy, "medal"));
    if (given.has("strategy") || given.has("initial")) {
      return asked;
    }
    boolean frozen = asked.model().mode() == TrainingMode.FROZEN;
    return given.withReplaced(
        Map.of("strategy", UsualChoice.strategy(frozen), "initial", UsualChoice.INITIAL));
  }
}

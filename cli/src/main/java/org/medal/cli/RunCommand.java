package org.medal.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.medal.lab.config.RunConfig;
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
      defaultValue = "medal",
      description = "Name of the query strategy; 'medal strategies' lists them.")
  private String strategy;

  @Option(names = "--dry-run", description = "Tell the plan, write nothing to --out, and end.")
  private boolean dryRun;

  @Mixin private RunMixin options;

  @Override
  public Integer call() throws IOException {
    RunConfig config = options.config(strategy);
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
}

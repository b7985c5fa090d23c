package org.medal.cli;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medal.lab.config.CompareConfig;
import org.medal.lab.config.RunConfig;
import org.medal.lab.run.Experiment;
import org.medal.lab.run.QueueOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Strategies against seeds. */
@Command(
    name = "compare",
    description = "Compare strategies over paired seeds: curves, intervals, tests, report.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    sortOptions = false)
final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RunMixin options;
  @Mixin private StatisticsMixin statistics;

  @Option(
      names = "--strategies",
      split = ",",
      defaultValue = "random,entropy,medal",
      description = "Names, separated by commas; 'medal strategies' lists them.")
  private List<String> strategies;

  @Option(
      names = "--seeds",
      defaultValue = "6",
      description = "How many paired repetitions, from --seed on.")
  private int seeds;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Runs at the same time; default: what the plan finds to be fastest.")
  private @Nullable Integer jobs;

  @Option(names = "--dry-run", description = "Tell the plan, write nothing to --out, and end.")
  private boolean dryRun;

  @Override
  public Integer call() throws IOException {
    RunConfig first = options.config(strategies.isEmpty() ? "" : strategies.get(0).strip());
    CompareConfig config =
        CompareConfig.ofStrategies(first, strategies, seeds, statistics.options());
    QueueOptions queue =
        new QueueOptions(jobs == null ? OptionalInt.empty() : OptionalInt.of(jobs), dryRun);
    if (!dryRun) {
      Interruption.advise("the state is saved in " + options.out() + ", --resume continues");
    }
    try (ConsoleWatcher watcher = new ConsoleWatcher(spec.commandLine().getErr())) {
      Experiment.compare(
          config, options.out(), options.resume(), CacheFolder.root(), queue, watcher);
    }
    if (!dryRun) {
      spec.commandLine().getOut().println(options.out().resolve("report.html"));
    }
    return 0;
  }
}

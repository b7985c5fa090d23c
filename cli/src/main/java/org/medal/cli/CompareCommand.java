package org.medal.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.medal.lab.config.CompareConfig;
import org.medal.lab.config.RunConfig;
import org.medal.lab.run.Experiment;
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
    sortOptions = false,
    customSynopsis = "medal compare [OPTIONS] --data=DIR --out=DIR")
final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

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
      names = "--full-data",
      description = "Also train one model a seed on the whole pool, as a line to compare with.")
  private boolean fullData;

  @Mixin private StatisticsMixin statistics;
  @Mixin private QueueMixin queue;
  @Mixin private RunMixin options;

  @Override
  public Integer call() throws IOException {
    options.useDevice();
    RunConfig first = options.config(strategies.isEmpty() ? "" : strategies.get(0).strip());
    CompareConfig config =
        CompareConfig.ofStrategies(first, strategies, seeds, statistics.options())
            .withFullData(fullData);
    if (!queue.dryRun()) {
      Interruption.advise("the state is saved in " + options.out() + ", --resume continues");
    }
    try (ConsoleWatcher watcher = new ConsoleWatcher(spec.commandLine().getErr())) {
      Experiment.compare(
          config, options.out(), options.resume(), CacheFolder.root(), queue.options(), watcher);
    }
    if (!queue.dryRun()) {
      spec.commandLine().getOut().println(options.out().resolve("report.html"));
    }
    return 0;
  }
}

package org.medal.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.medal.lab.config.Arm;
import org.medal.lab.config.CompareConfig;
import org.medal.lab.study.AblationExperiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Any options of a run, varied. */
@Command(
    name = "ablations",
    description =
        "Vary any options of 'medal run' over paired seeds, one at a time or all combinations,"
            + " against random and against the options given.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    sortOptions = false,
    customSynopsis =
        "medal study ablations [OPTIONS] --data=DIR --out=DIR --vary=OPTION=VALUE[,VALUE...]")
final class StudyAblationsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--strategy",
      defaultValue = "medal",
      description = "The strategy whose options are varied.")
  private String strategy;

  @Option(
      names = "--vary",
      required = true,
      paramLabel = "OPTION=VALUE[,VALUE]",
      description = "An option of 'medal run', without dashes, and its values; repeatable.")
  private List<String> vary;

  @Option(names = "--full-grid", description = "All combinations, not one option at a time.")
  private boolean fullGrid;

  @Option(names = "--seeds", defaultValue = "6", description = "How many paired repetitions.")
  private int seeds;

  @Mixin private StatisticsMixin statistics;
  @Mixin private QueueMixin queue;
  @Mixin private RunMixin options;

  @Override
  public Integer call() throws IOException {
    options.useDevice();
    RunOptions given = new RunOptions(spec.commandLine());
    Arm reference = new Arm(strategy, given.withReplaced(Map.of("strategy", strategy)));
    List<Arm> arms = new ArrayList<>(List.of(reference));
    for (Map<String, String> variant : Variation.parse(vary).variants(fullGrid)) {
      arms.add(Variation.arm(strategy, variant, given));
    }
    AblationExperiment experiment = AblationExperiment.of(arms, seeds, statistics.options());
    CompareConfig config = experiment.config();
    if (!queue.dryRun()) {
      Interruption.advise("the state is saved in " + options.out() + ", --resume continues");
    }
    try (ConsoleWatcher watcher = new ConsoleWatcher(spec.commandLine().getErr())) {
      watcher.note(config.arms().size() + " arms: " + names(config));
      experiment.run(options.out(), options.resume(), CacheFolder.root(), queue.options(), watcher);
    }
    if (!queue.dryRun()) {
      spec.commandLine().getOut().println(options.out().resolve("report.html"));
    }
    return 0;
  }

  private static String names(CompareConfig config) {
    return String.join(", ", config.arms().stream().map(Arm::name).toList());
  }
}

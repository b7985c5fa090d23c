package org.medal.cli;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.medal.lab.run.QueueOptions;
import picocli.CommandLine.Option;

/** How the runs of a comparison are worked off. */
final class QueueMixin {
  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Runs at the same time; default: what the plan finds to be fastest.")
  private @Nullable Integer jobs;

  @Option(names = "--dry-run", description = "Tell the plan, write nothing to --out, and end.")
  private boolean dryRun;

  QueueOptions options() {
    return new QueueOptions(jobs == null ? OptionalInt.empty() : OptionalInt.of(jobs), dryRun);
  }

  boolean dryRun() {
    return dryRun;
  }
}

package org.medal.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import org.medal.lab.config.CompareConfig;
import org.medal.lab.config.RunConfig;
import org.medal.lab.record.ComparisonRecord;
import org.medal.lab.report.CompareReport;

/** Runs experiments from their configuration to their report. */
public final class Experiment {
  /** The folder of all runs of a comparison. */
  static final String RUNS = "runs";

  private Experiment() {}

  /**
   * One run into {@code out}.
   *
   * @param resume whether to go on with what is in {@code out}
   * @param cache folder in which features are kept between runs
   */
  public static void run(RunConfig config, Path out, boolean resume, Path cache, Watcher watcher)
      throws IOException {
    OutFolder.check(out, resume, RunFolder.CARD);
    try (PreparedImages images =
        PreparedImages.open(config.data(), config.model().size(), cache, watcher)) {
      new RunJob(images, config, out, Keep.ALL, cache, watcher).execute();
    }
  }

  /**
   * Strategies against seeds into {@code out}: a run's folder each, under {@code runs}, then the
   * summary and the report. Runs that are complete are not run again.
   */
  public static void compare(
      CompareConfig config, Path out, boolean resume, Path cache, Watcher watcher)
      throws IOException {
    OutFolder.check(out, resume, ComparisonCard.NAME);
    compareInto(out, config, cache, watcher);
  }

  /** As {@link #compare}, into a folder that has been checked. */
  static void compareInto(Path out, CompareConfig config, Path cache, Watcher watcher)
      throws IOException {
    RunConfig first = config.first();
    try (PreparedImages images =
        PreparedImages.open(first.data(), first.model().size(), cache, watcher)) {
      compareInto(out, config, images, cache, watcher);
    }
  }

  /** As above, on images that are open already; gives what was done. */
  public static Runs compareInto(
      Path out, CompareConfig config, PreparedImages images, Path cache, Watcher watcher)
      throws IOException {
    Runs runs = Runs.execute(config, images, out, Keep.ALL, cache, watcher);
    CompareReport.of(ComparisonRecord.read(out)).write(out);
    return runs;
  }
}

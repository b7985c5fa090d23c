package org.medal.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
    try (PreparedImages images = open(config, cache, watcher);
        Learners learners = new Learners(images, cache, watcher)) {
      new RunJob(images, config, out, Keep.ALL, watcher)
          .execute(learners, new EncoderNote(config.model(), watcher));
    }
  }

  /** Tells the plan of {@link #run} and writes nothing. */
  public static void planRun(
      RunConfig config, Path out, boolean resume, Path cache, Watcher watcher) throws IOException {
    OutFolder.check(out, resume, RunFolder.CARD);
    try (PreparedImages images = open(config, cache, watcher);
        Learners learners = new Learners(images, cache, watcher)) {
      RunJob job = new RunJob(images, config, out, Keep.ALL, watcher);
      QueuedRun run = new QueuedRun(config.selection().strategy(), config.seed(), job);
      QueueOptions alone = new QueueOptions(OptionalInt.of(1), true);
      new Planner(learners, out).plan(List.of(run), alone).lines().forEach(watcher::note);
      EncoderNote.tell(config.model(), watcher);
    }
  }

  private static PreparedImages open(RunConfig config, Path cache, Watcher watcher)
      throws IOException {
    return PreparedImages.open(config.data(), config.model().size(), cache, watcher);
  }

  /** As the other, with as many runs side by side as the plan finds to be fastest. */
  public static void compare(
      CompareConfig config, Path out, boolean resume, Path cache, Watcher watcher)
      throws IOException {
    compare(config, out, resume, cache, QueueOptions.STANDARD, watcher);
  }

  /**
   * Arms against seeds into {@code out}: a run's folder each, under {@code runs}, then the summary
   * and the report. Runs that are complete are not run again.
   *
   * @throws RunsFailed after the last run has ended, if one failed; then there is no summary
   */
  public static void compare(
      CompareConfig config,
      Path out,
      boolean resume,
      Path cache,
      QueueOptions options,
      Watcher watcher)
      throws IOException {
    OutFolder.check(out, resume, ComparisonCard.NAME);
    try (PreparedImages images = open(config.first(), cache, watcher)) {
      compareInto(out, config, images, cache, options, watcher);
    }
  }

  /** As {@link #compare}, into a folder that has been checked. */
  static void compareInto(Path out, CompareConfig config, Path cache, Watcher watcher)
      throws IOException {
    try (PreparedImages images = open(config.first(), cache, watcher)) {
      compareInto(out, config, images, cache, QueueOptions.STANDARD, watcher);
    }
  }

  /**
   * As {@link #compare}, into a folder that has been checked, on images that other comparisons may
   * use as well; gives what was done, or nothing where only the plan was asked for.
   *
   * @param images those of the comparison's configuration, at its size
   */
  public static Optional<Runs> compareInto(
      Path out,
      CompareConfig config,
      PreparedImages images,
      Path cache,
      QueueOptions options,
      Watcher watcher)
      throws IOException {
    Optional<Runs> runs = Runs.execute(config, images, out, Keep.ALL, cache, options, watcher);
    if (runs.isPresent()) {
      CompareReport.of(ComparisonRecord.read(out)).write(out);
    }
    return runs;
  }
}

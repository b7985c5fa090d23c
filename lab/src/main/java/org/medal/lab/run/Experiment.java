package org.medal.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.medal.core.initial.InitialSets;
import org.medal.core.loop.History;
import org.medal.core.loop.LoopListener;
import org.medal.lab.config.Arm;
import org.medal.lab.config.CompareConfig;
import org.medal.lab.config.RunConfig;
import org.medal.lab.plan.WorkPlan;
import org.medal.lab.report.CompareReport;
import org.medal.lab.stats.StrategyRuns;

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
      new RunJob(images, config, out, watcher).execute(learners, new LoopListener() {});
    }
  }

  /** Tells the plan of {@link #run} and writes nothing. */
  public static void planRun(
      RunConfig config, Path out, boolean resume, Path cache, Watcher watcher) throws IOException {
    OutFolder.check(out, resume, RunFolder.CARD);
    try (PreparedImages images = open(config, cache, watcher);
        Learners learners = new Learners(images, cache, watcher)) {
      RunJob job = new RunJob(images, config, out, watcher);
      QueuedRun run = new QueuedRun(config.selection().strategy(), config.seed(), job);
      QueueOptions alone = new QueueOptions(OptionalInt.of(1), true);
      new Planner(learners, out).plan(List.of(run), alone).lines().forEach(watcher::note);
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
   * use as well.
   *
   * @param images those of the comparison's configuration, at its size
   */
  public static void compareInto(
      Path out,
      CompareConfig config,
      PreparedImages images,
      Path cache,
      QueueOptions options,
      Watcher watcher)
      throws IOException {
    try (Learners learners = new Learners(images, cache, watcher)) {
      // all splits are made before the first run begins, so that an impossible one is found now
      List<QueuedRun> queue = queue(config, out, images, watcher);
      WorkPlan plan = new Planner(learners, out).plan(queue, options);
      plan.lines().forEach(watcher::note);
      if (!options.dryRun()) {
        ComparisonCard.write(out, config);
        if (plan.ahead() > 0) {
          new UpfrontFeatures(learners).compute(queue);
        }
        List<History> histories = new JobQueue(queue, learners, plan, watcher).run();
        report(config, byArm(queue, histories), images).write(out);
      }
    }
  }

  private static List<QueuedRun> queue(
      CompareConfig config, Path out, PreparedImages images, Watcher watcher) {
    List<QueuedRun> queue = new ArrayList<>();
    for (int i = 0; i < config.seeds(); i++) {
      long seed = config.first().seed() + i;
      for (Arm arm : config.arms()) {
        Path folder = out.resolve(RUNS).resolve(arm.folder()).resolve("seed-" + seed);
        Watcher own = watcher.of(arm.name() + ", seed " + seed);
        RunJob job = new RunJob(images, arm.ofSeed(seed), folder, own);
        queue.add(new QueuedRun(arm.name(), seed, job));
      }
    }
    return queue;
  }

  private static Map<String, List<History>> byArm(List<QueuedRun> queue, List<History> histories) {
    Map<String, List<History>> byArm = new LinkedHashMap<>();
    for (int i = 0; i < queue.size(); i++) {
      byArm.computeIfAbsent(queue.get(i).arm(), arm -> new ArrayList<>()).add(histories.get(i));
    }
    return byArm;
  }

  private static CompareReport report(
      CompareConfig config, Map<String, List<History>> histories, PreparedImages images) {
    Map<String, String> utilities = new HashMap<>();
    Map<String, String> configuration = new TreeMap<>(config.shared());
    for (Arm arm : config.arms()) {
      utilities.put(arm.name(), arm.run().selection().query().utility());
      config
          .own(arm)
          .forEach((option, value) -> configuration.put(arm.name() + ": " + option, value));
    }
    configuration.put("seed", Long.toString(config.first().seed()));
    configuration.put("seeds", Integer.toString(config.seeds()));
    configuration.put("data fingerprint", images.fingerprint());
    return new CompareReport(
        histories.entrySet().stream()
            .map(entry -> new StrategyRuns(entry.getKey(), entry.getValue()))
            .toList(),
        InitialSets.named(config.first().selection().initial()).utility(),
        utilities,
        images.set().classes(),
        configuration,
        images.remarks(),
        images.pixels(),
        config.statistics());
  }
}

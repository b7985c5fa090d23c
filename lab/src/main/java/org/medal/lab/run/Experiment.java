package org.medal.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.medal.core.initial.InitialSets;
import org.medal.core.loop.History;
import org.medal.lab.config.Arm;
import org.medal.lab.config.CompareConfig;
import org.medal.lab.config.RunConfig;
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
    try (PreparedImages images =
        PreparedImages.open(config.data(), config.model().size(), cache, watcher)) {
      new RunJob(images, config, out, cache, watcher).execute();
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
      config.statistics().requireGradesOf(images.set().classes());
      // all splits are made before the first run begins, so that an impossible one is found now
      Map<String, RunJob> jobs = jobs(config, out, images, cache, watcher);
      ComparisonCard.write(out, config);
      Map<String, List<History>> histories = new LinkedHashMap<>();
      for (int i = 0; i < config.seeds(); i++) {
        long seed = first.seed() + i;
        for (Arm arm : config.arms()) {
          String job = arm.name() + ", seed " + seed;
          watcher.job(job);
          histories
              .computeIfAbsent(arm.name(), name -> new ArrayList<>())
              .add(Objects.requireNonNull(jobs.get(job)).execute());
        }
      }
      watcher.job("");
      report(config, histories, images).write(out);
    }
  }

  private static Map<String, RunJob> jobs(
      CompareConfig config, Path out, PreparedImages images, Path cache, Watcher watcher) {
    Map<String, RunJob> jobs = new LinkedHashMap<>();
    for (int i = 0; i < config.seeds(); i++) {
      long seed = config.first().seed() + i;
      for (Arm arm : config.arms()) {
        Path folder = out.resolve(RUNS).resolve(arm.folder()).resolve("seed-" + seed);
        jobs.put(
            arm.name() + ", seed " + seed,
            new RunJob(images, arm.ofSeed(seed), folder, cache, watcher));
      }
    }
    return jobs;
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

package org.medal.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.medal.core.initial.InitialSets;
import org.medal.core.loop.History;
import org.medal.lab.config.CompareConfig;
import org.medal.lab.config.RunConfig;
import org.medal.lab.report.CompareReport;
import org.medal.lab.stats.StrategyRuns;

/** Runs experiments from their configuration to their report. */
public final class Experiment {
  private static final String RUNS = "runs";

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
    OutFolder.check(out, resume, RUNS);
    compareInto(out, config, cache, watcher);
  }

  /** As {@link #compare}, into a folder that has been checked. */
  static void compareInto(Path out, CompareConfig config, Path cache, Watcher watcher)
      throws IOException {
    try (PreparedImages images =
        PreparedImages.open(config.base().data(), config.base().model().size(), cache, watcher)) {
      // all splits are made before the first run begins, so that an impossible one is found now
      Map<RunConfig, RunJob> jobs = new LinkedHashMap<>();
      for (RunConfig run : config.runs()) {
        Path folder = out.resolve(RUNS).resolve(run.selection().strategy());
        Path ofSeed = folder.resolve("seed-" + run.seed());
        jobs.put(run, new RunJob(images, run, ofSeed, cache, watcher));
      }
      Map<String, List<History>> histories = new LinkedHashMap<>();
      for (Map.Entry<RunConfig, RunJob> job : jobs.entrySet()) {
        String strategy = job.getKey().selection().strategy();
        watcher.job(strategy + ", seed " + job.getKey().seed());
        histories
            .computeIfAbsent(strategy, name -> new ArrayList<>())
            .add(job.getValue().execute());
      }
      watcher.job("");
      report(config, histories, images).write(out);
    }
  }

  private static CompareReport report(
      CompareConfig config, Map<String, List<History>> histories, PreparedImages images) {
    Map<String, String> utilities = new HashMap<>();
    for (String name : config.strategies()) {
      utilities.put(name, config.base().selection().withStrategy(name).query().utility());
    }
    Map<String, String> configuration = new TreeMap<>();
    config.runs().forEach(run -> configuration.putAll(run.asMap()));
    configuration.put("seed", Long.toString(config.base().seed()));
    configuration.put("strategies", String.join(",", config.strategies()));
    configuration.put("seeds", Integer.toString(config.seeds()));
    configuration.put("data fingerprint", images.fingerprint());
    configuration.remove("strategy");
    return new CompareReport(
        histories.entrySet().stream()
            .map(entry -> new StrategyRuns(entry.getKey(), entry.getValue()))
            .toList(),
        InitialSets.named(config.base().selection().initial()).utility(),
        utilities,
        images.set().classes(),
        configuration,
        images.remarks(),
        images.pixels());
  }
}

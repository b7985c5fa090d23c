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
import org.medal.core.query.Strategies;
import org.medal.imaging.UnreadableImage;
import org.medal.lab.config.CompareConfig;
import org.medal.lab.config.RunConfig;
import org.medal.lab.report.CompareReport;
import org.medal.lab.stats.StrategyRuns;

/** Runs experiments from their configuration to their report. */
public final class Experiment {
  private Experiment() {}

  /**
   * One run into {@code out}.
   *
   * @param resume whether to go on with what is in {@code out}
   * @param cache folder in which features are kept between runs
   */
  public static void run(RunConfig config, Path out, boolean resume, Path cache, Watcher watcher)
      throws IOException {
    RunFolder.check(out, resume);
    try (PreparedImages images =
        PreparedImages.open(config.data(), config.model().size(), watcher)) {
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
    RunFolder.check(out, resume);
    try (PreparedImages images =
        PreparedImages.open(config.base().data(), config.base().model().size(), watcher)) {
      Map<String, List<History>> histories = new LinkedHashMap<>();
      for (RunConfig run : config.runs()) {
        String strategy = run.selection().strategy();
        watcher.job(strategy + ", seed " + run.seed());
        Path folder = out.resolve("runs").resolve(strategy).resolve("seed-" + run.seed());
        histories
            .computeIfAbsent(strategy, name -> new ArrayList<>())
            .add(new RunJob(images, run, folder, cache, watcher).execute());
      }
      watcher.job("");
      report(config, histories, images).write(out);
    }
  }

  private static CompareReport report(
      CompareConfig config, Map<String, List<History>> histories, PreparedImages images) {
    Map<String, String> utilities = new HashMap<>();
    for (String name : config.strategies()) {
      utilities.put(name, Strategies.named(name, config.base().selection().medal()).utility());
    }
    Map<String, String> configuration = new TreeMap<>(config.base().asMap());
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
        images.skipped().stream().map(UnreadableImage::message).toList(),
        images.pixels());
  }
}

package org.medal.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medal.core.loop.History;
import org.medal.lab.config.Arm;
import org.medal.lab.config.CompareConfig;
import org.medal.lab.stats.StrategyRuns;

/**
 * What the runs of a comparison did.
 *
 * @param arms those that are compared, in the order of the configuration
 * @param fullData the models of the whole pool, one a seed; none where none were wanted
 */
public record Runs(List<StrategyRuns> arms, List<History> fullData) {
  /**
   * Does every run of a comparison that is not complete, below {@code out}.
   *
   * @param images of all of them, decoded at their size
   */
  public static Runs execute(
      CompareConfig config, PreparedImages images, Path out, Keep keep, Path cache, Watcher watcher)
      throws IOException {
    config.statistics().requireGradesOf(images.set().classes());
    // all splits are made before the first run begins, so that an impossible one is found now
    Map<String, RunJob> jobs = jobs(config, out, images, keep, cache, watcher);
    ComparisonCard.write(out, config);
    Map<String, List<History>> histories = new LinkedHashMap<>();
    for (int i = 0; i < config.seeds(); i++) {
      for (Arm arm : config.jobs()) {
        String job = name(arm, config.first().seed() + i);
        watcher.job(job);
        histories
            .computeIfAbsent(arm.name(), name -> new ArrayList<>())
            .add(Objects.requireNonNull(jobs.get(job)).execute());
      }
    }
    watcher.job("");
    List<StrategyRuns> arms =
        config.arms().stream()
            .map(arm -> new StrategyRuns(arm.name(), histories.get(arm.name())))
            .toList();
    return new Runs(arms, histories.getOrDefault(CompareConfig.FULL_DATA, List.of()));
  }

  private static Map<String, RunJob> jobs(
      CompareConfig config,
      Path out,
      PreparedImages images,
      Keep keep,
      Path cache,
      Watcher watcher) {
    Map<String, RunJob> jobs = new LinkedHashMap<>();
    for (int i = 0; i < config.seeds(); i++) {
      long seed = config.first().seed() + i;
      for (Arm arm : config.jobs()) {
        Path folder = out.resolve(Experiment.RUNS).resolve(arm.folder()).resolve("seed-" + seed);
        jobs.put(
            name(arm, seed), new RunJob(images, arm.ofSeed(seed), folder, keep, cache, watcher));
      }
    }
    return jobs;
  }

  private static String name(Arm arm, long seed) {
    return arm.name() + ", seed " + seed;
  }

  /** The runs of one arm. */
  public StrategyRuns arm(String name) {
    return arms.stream().filter(runs -> runs.strategy().equals(name)).findFirst().orElseThrow();
  }
}

package org.medal.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medal.core.loop.History;
import org.medal.lab.config.Arm;
import org.medal.lab.config.CompareConfig;
import org.medal.lab.plan.WorkPlan;
import org.medal.lab.stats.StrategyRuns;

/**
 * What the runs of a comparison did.
 *
 * @param arms those that are compared, in the order of the configuration
 * @param fullData the models of the whole pool, one a seed; none where none were wanted
 */
public record Runs(List<StrategyRuns> arms, List<History> fullData) {
  /**
   * Does every run of a comparison that is not complete, below {@code out}, after its plan is told;
   * empty where only the plan was asked for.
   *
   * @param images of all of them, decoded at their size
   * @throws RunsFailed after the last run has ended, if one failed
   */
  public static Optional<Runs> execute(
      CompareConfig config,
      PreparedImages images,
      Path out,
      Keep keep,
      Path cache,
      QueueOptions options,
      Watcher watcher)
      throws IOException {
    config.statistics().requireGradesOf(images.set().classes());
    try (Learners learners = new Learners(images, cache, watcher)) {
      // all splits are made before the first run begins, so that an impossible one is found now
      List<QueuedRun> queue = queue(config, out, images, keep, watcher);
      WorkPlan plan = new Planner(learners, out).plan(queue, options);
      plan.lines().forEach(watcher::note);
      EncoderNote.tell(config, watcher);
      if (options.dryRun()) {
        return Optional.empty();
      }
      ComparisonCard.write(out, config, keep);
      if (plan.ahead() > 0) {
        new UpfrontFeatures(learners).compute(queue);
      }
      return Optional.of(of(config, queue, new JobQueue(queue, learners, plan, watcher).run()));
    }
  }

  private static List<QueuedRun> queue(
      CompareConfig config, Path out, PreparedImages images, Keep keep, Watcher watcher) {
    List<QueuedRun> queue = new ArrayList<>();
    for (int i = 0; i < config.seeds(); i++) {
      long seed = config.first().seed() + i;
      for (Arm arm : config.jobs()) {
        Path folder = out.resolve(Experiment.RUNS).resolve(arm.folder()).resolve("seed-" + seed);
        Watcher own = watcher.of(arm.name() + ", seed " + seed);
        RunJob job = new RunJob(images, arm.ofSeed(seed), folder, keep, own);
        queue.add(new QueuedRun(arm.name(), seed, job));
      }
    }
    return queue;
  }

  private static Runs of(CompareConfig config, List<QueuedRun> queue, List<History> done) {
    Map<String, List<History>> histories = new HashMap<>();
    for (int i = 0; i < queue.size(); i++) {
      histories.computeIfAbsent(queue.get(i).arm(), arm -> new ArrayList<>()).add(done.get(i));
    }
    List<StrategyRuns> arms =
        config.arms().stream()
            .map(arm -> new StrategyRuns(arm.name(), histories.getOrDefault(arm.name(), List.of())))
            .toList();
    return new Runs(arms, histories.getOrDefault(CompareConfig.FULL_DATA, List.of()));
  }

  /** The runs of one arm. */
  public StrategyRuns arm(String name) {
    return arms.stream().filter(runs -> runs.strategy().equals(name)).findFirst().orElseThrow();
  }
}

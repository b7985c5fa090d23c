package org.medal.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medal.core.loop.History;
import org.medal.lab.plan.ArmCost;
import org.medal.lab.plan.PlannedRun;
import org.medal.lab.plan.SideBySide;
import org.medal.lab.plan.Space;
import org.medal.lab.plan.Upfront;
import org.medal.lab.plan.WorkPlan;

/** Finds out what a queue of runs has ahead: reads how far they are, and measures the rest. */
final class Planner {
  /** Measuring takes the time of about ten rounds an arm. */
  private static final int WORTH_MEASURING = 20;

  private final Learners learners;
  private final Path out;
  private final FrozenCosts frozen;

  /**
   * Measures nothing yet.
   *
   * @param out folder of the results, where the disk is looked at
   */
  Planner(Learners learners, Path out) {
    this.learners = learners;
    this.out = out;
    this.frozen = new FrozenCosts(learners);
  }

  /** The plan of a queue; nothing is written to its folders. */
  WorkPlan plan(List<QueuedRun> queue, QueueOptions options) throws IOException {
    List<PlannedRun> planned = new ArrayList<>();
    Map<String, QueuedRun> open = new LinkedHashMap<>();
    for (QueuedRun run : queue) {
      PlannedRun state = run.planned();
      planned.add(state);
      if (state.ahead() > 0) {
        open.putIfAbsent(run.arm(), run);
      }
    }
    return open.isEmpty()
        ? new WorkPlan(
            planned, SideBySide.one("nothing to do"), Upfront.NONE, Map.of(), Optional.empty())
        : measure(planned, List.copyOf(open.values()), histories(queue), options);
  }

  /** Measures each arm that has something to do, on one of its runs. */
  private WorkPlan measure(
      List<PlannedRun> planned, List<QueuedRun> arms, List<History> past, QueueOptions options)
      throws IOException {
    Upfront upfront = new UpfrontFeatures(learners).look(arms);
    Map<String, ArmCost> costs = new LinkedHashMap<>();
    FineTuneCosts fineTune = new FineTuneCosts(learners, past);
    double disk = 0;
    int ahead = planned.stream().mapToInt(PlannedRun::ahead).sum();
    if (options.dryRun() || isWorthMeasuring(arms, ahead)) {
      for (QueuedRun arm : arms) {
        Measured measured = measured(arm.job(), fineTune);
        costs.put(arm.arm(), measured.cost());
        disk = Math.max(disk, measured.disk());
      }
    }
    int runs = (int) planned.stream().filter(run -> run.ahead() > 0).count();
    SideBySide side = new Neighbours(learners, arms, runs).choose(options, costs);
    Optional<Space> space =
        costs.isEmpty() ? Optional.empty() : Optional.of(SpaceNeeded.of(arms, side, disk, out));
    return new WorkPlan(planned, side, upfront, costs, space);
  }

  private static boolean isWorthMeasuring(List<QueuedRun> arms, int ahead) {
    return arms.stream().anyMatch(arm -> !OpenLearner.isFrozen(arm.job().config()))
        || ahead >= WORTH_MEASURING * arms.size();
  }

  private static List<History> histories(List<QueuedRun> queue) throws IOException {
    List<History> histories = new ArrayList<>();
    for (QueuedRun run : queue) {
      histories.add(run.job().state().history());
    }
    return histories;
  }

  private Measured measured(RunJob job, FineTuneCosts fineTune) throws IOException {
    return OpenLearner.isFrozen(job.config()) ? frozen.of(job) : fineTune.of(job);
  }
}

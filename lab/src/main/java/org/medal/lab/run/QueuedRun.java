package org.medal.lab.run;

import java.io.IOException;
import org.medal.core.loop.LoopPlan;
import org.medal.lab.plan.PlannedRun;
import org.medal.lab.plan.Rounds;

/**
 * A run of a comparison.
 *
 * @param arm what is repeated
 * @param seed which repetition
 * @param job what is to be done
 */
record QueuedRun(String arm, long seed, RunJob job) {
  /** How far it is; nothing is touched. */
  PlannedRun planned() throws IOException {
    RunState state = job.state();
    LoopPlan plan = job.loopPlan();
    Rounds rounds = new Rounds(job.config().selection().initialSize(), plan.batch(), plan.budget());
    return new PlannedRun(arm, seed, rounds, state.rounds(), status(state));
  }

  private static PlannedRun.Status status(RunState state) {
    if (state.complete()) {
      return PlannedRun.Status.COMPLETE;
    }
    return state.begun() ? PlannedRun.Status.BEGUN : PlannedRun.Status.NEW;
  }
}

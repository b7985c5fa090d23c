package org.medal.lab.plan;

import java.util.OptionalDouble;

/**
 * Counts what is done of a plan, and judges the rest by it: the plan says how much work a round is,
 * the clock how long work takes. Safe for several threads.
 */
public final class TimeLeft {
  private final WorkPlan plan;
  private final double all;
  private final long began;
  private double done;
  private int rounds;
  private int runs;

  /** Begins now; {@code nanos} is the clock's. */
  public TimeLeft(WorkPlan plan, long nanos) {
    this.plan = plan;
    this.began = nanos;
    this.all =
        plan.costs().isEmpty()
            ? plan.ahead()
            : plan.runs().stream().mapToDouble(plan::seconds).sum();
  }

  /** A round of an arm has ended. */
  public synchronized QueueProgress round(String arm, int labelled, long nanos) {
    rounds++;
    done += plan.seconds(arm, labelled);
    return progress(nanos);
  }

  /** A run has ended; whatever is not done of it never will be. */
  public synchronized QueueProgress run(String arm, boolean worked, long nanos) {
    runs++;
    ArmCost cost = plan.costs().get(arm);
    done += worked && cost != null ? cost.end() : 0;
    return progress(nanos);
  }

  private QueueProgress progress(long nanos) {
    double elapsed = (nanos - began) / 1e9;
    OptionalDouble left =
        rounds == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(Math.max(0, all - done) / done * elapsed);
    return new QueueProgress(plan.runs().size(), runs, plan.ahead(), rounds, left);
  }
}

package org.medal.lab.run;

import java.io.IOException;
import org.medal.lab.config.SelectionConfig;
import org.medal.lab.plan.ArmCost;
import org.medal.lab.plan.RoundCost;

/**
 * What runs on a frozen network take, rehearsed: rounds with few and with many labels. A past
 * ledger would say less, as it does not time everything, and rounds are short.
 */
final class FrozenCosts {
  private static final String BASIS = "measured on a few rounds of each arm";

  /** A round that takes longer is not gone through more often than needed. */
  private static final double LONG = 1;

  private static final int WARM_UP = 4;

  private final Learners learners;
  private boolean warm;

  FrozenCosts(Learners learners) {
    this.learners = learners;
  }

  /** What an arm's runs take, and what they leave on the disk. */
  Measured of(RunJob job) throws IOException {
    SelectionConfig selection = job.config().selection();
    int few = selection.initialSize();
    int many = Math.max(few, selection.budget() - 2 * selection.batch());
    if (!warm) {
      Rehearsal.of(job, learners, few, WARM_UP); // or the first arm would look the slowest
      warm = true;
    }
    Rehearsal small = rehearse(job, few);
    Rehearsal large = many > few ? rehearse(job, many) : small;
    RoundCost round = RoundCost.through(few, small.round(), many, large.round());
    double pictures = (double) selection.budget() / Math.min(selection.budget(), many);
    return new Measured(
        new ArmCost(round, large.end() * pictures, BASIS),
        large.modelBytes() + pictures * large.reportBytes());
  }

  private Rehearsal rehearse(RunJob job, int labelled) throws IOException {
    Rehearsal once = Rehearsal.of(job, learners, labelled, 2);
    return once.round() > LONG ? once : Rehearsal.of(job, learners, labelled, 3);
  }
}

package org.medal.lab.plan;

/**
 * One run of a queue, as it is before the queue begins.
 *
 * @param arm what is repeated
 * @param seed which repetition
 * @param rounds all rounds it can have
 * @param roundsOver those that need not be done again
 * @param status how far it is
 */
public record PlannedRun(String arm, long seed, Rounds rounds, int roundsOver, Status status) {
  /** How far a run is. */
  public enum Status {
    /** Nothing is there yet. */
    NEW,
    /** There is a ledger to go on from. */
    BEGUN,
    /** Nothing is to be done. */
    COMPLETE
  }

  /** Trainings to come. */
  public int ahead() {
    return status == Status.COMPLETE ? 0 : rounds.count() - roundsOver;
  }

  /** Seconds of the rounds to come, alone on the machine. */
  public double seconds(RoundCost cost) {
    double sum = 0;
    for (int round = roundsOver; status != Status.COMPLETE && round < rounds.count(); round++) {
      sum += cost.seconds(rounds.labelled(round));
    }
    return sum;
  }
}

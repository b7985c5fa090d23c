package org.medal.lab.plan;

import java.util.OptionalDouble;

/**
 * How far a queue of runs is.
 *
 * @param runs how many there are
 * @param runsDone how many of them have ended, well or not
 * @param rounds trainings there were to do when the queue began
 * @param roundsDone how many of them are done
 * @param secondsLeft what the rest will take, by what was done so far; empty before the first round
 */
public record QueueProgress(
    int runs, int runsDone, int rounds, int roundsDone, OptionalDouble secondsLeft) {
  /** As "3/15 runs, 97/450 rounds, about 4 min left". */
  @Override
  public String toString() {
    String left =
        secondsLeft.isPresent()
            ? ", about " + Amounts.time(secondsLeft.getAsDouble()) + " left"
            : "";
    return runsDone + "/" + runs + " runs, " + roundsDone + "/" + rounds + " rounds" + left;
  }
}

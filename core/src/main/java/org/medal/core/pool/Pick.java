package org.medal.core.pool;

import org.medal.core.data.SampleId;

/**
 * One sample that a strategy asks for.
 *
 * @param row its row in the pool view
 * @param id its name
 * @param utility how much it is wanted, finite, higher is more; for a sequential strategy the value
 *     at the moment of the pick
 */
public record Pick(int row, SampleId id, double utility) {
  public Pick {
    utility += 0.0; // −0 is 0
    if (!Double.isFinite(utility)) {
      throw new IllegalStateException("The utility of " + id + " is " + utility);
    }
  }
}

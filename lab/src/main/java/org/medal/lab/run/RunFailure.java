package org.medal.lab.run;

/**
 * A run that failed.
 *
 * @param arm what was repeated
 * @param seed which repetition
 * @param round the round in which it failed, from 0
 * @param cause why
 */
public record RunFailure(String arm, long seed, int round, Throwable cause) {
  /** As "medal, seed 3, round 4". */
  public String place() {
    return arm + ", seed " + seed + ", round " + round;
  }
}

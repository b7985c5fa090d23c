package org.medal.lab.plan;

/**
 * How many runs are worked on at the same time.
 *
 * @param runs at least 1
 * @param speed how many times faster than one after the other
 * @param why in words
 */
public record SideBySide(int runs, double speed, String why) {
  /** One after the other. */
  public static SideBySide one(String why) {
    return new SideBySide(1, 1, why);
  }
}

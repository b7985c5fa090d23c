package org.medal.cli;

/**
 * How a run or a project starts and goes on where nobody says how: what needed the fewest labels on
 * real images, see docs/encoder.md. The paper's way is {@code --initial orb --strategy medal}.
 */
final class UsualChoice {
  static final String INITIAL = "random";

  private UsualChoice() {}

  /**
   * The strategy.
   *
   * @param frozen whether rankings stand on a head on frozen features
   */
  static String strategy(boolean frozen) {
    return frozen ? "max-herding" : "medal";
  }
}

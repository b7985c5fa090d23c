package org.medal.cli;

/**
 * How a head on frozen features starts and goes on where nobody says how: what needed the fewest
 * labels on real images, see docs/encoder.md. The paper's way is {@code --strategy medal}.
 */
final class FrozenDefaults {
  static final String INITIAL = "random";
  static final String STRATEGY = "max-herding";

  private FrozenDefaults() {}
}

package org.medal.core.query;

/**
 * The choices that strategies leave to their users.
 *
 * @param medal those of MedAL
 */
public record StrategyOptions(MedalOptions medal) {
  /** What the papers do. */
  public static StrategyOptions standard() {
    return new StrategyOptions(MedalOptions.paper());
  }
}

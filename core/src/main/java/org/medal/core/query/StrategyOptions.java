package org.medal.core.query;

/**
 * The choices that strategies leave to their users.
 *
 * @param medal those of MedAL, whose entropy is also that of the strategy {@code entropy}
 * @param expectedLoss what expected error reduction keeps small
 * @param gradientScope which gradients expected model change measures
 */
public record StrategyOptions(
    MedalOptions medal, ExpectedLoss expectedLoss, GradientScope gradientScope) {
  /** What the papers do. */
  public static StrategyOptions standard() {
    return new StrategyOptions(MedalOptions.paper(), ExpectedLoss.LOG, GradientScope.LAST_LAYER);
  }

  /** These, with other choices for MedAL. */
  public StrategyOptions with(MedalOptions other) {
    return new StrategyOptions(other, expectedLoss, gradientScope);
  }
}

package org.medal.core.loop;

import org.medal.core.learn.FitReport;
import org.medal.core.metrics.Evaluation;
import org.medal.core.stopping.RoundSignals;

/**
 * What the model of one round is worth.
 *
 * @param round 0 for the model of the initial set
 * @param labelled how many samples it was fitted to
 * @param evaluation on the test set, which takes part in nothing else
 * @param fit how the fit went
 * @param trainSeconds duration of the fit
 * @param signals what the stopping rules look at
 */
public record RoundResult(
    int round,
    int labelled,
    Evaluation evaluation,
    FitReport fit,
    double trainSeconds,
    RoundSignals signals) {
  /** A result of which no stopping rule asked anything. */
  public RoundResult(
      int round, int labelled, Evaluation evaluation, FitReport fit, double trainSeconds) {
    this(round, labelled, evaluation, fit, trainSeconds, RoundSignals.none(labelled));
  }
}

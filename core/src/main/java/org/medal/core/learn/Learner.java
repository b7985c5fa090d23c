package org.medal.core.learn;

import java.util.List;
import org.medal.core.data.Labelled;

/**
 * Fits models to labelled samples, round by round: each from the same start or, where a learner
 * says so, from where the round before ended.
 */
public interface Learner {
  /**
   * Fits the model of a round. Everything random is drawn from {@code seed} and {@code round}, so
   * the same labels give the same model on the same machine: those of this round or, where a
   * learner goes on from the round before, of all rounds so far.
   *
   * @param train the labelled samples, those of all earlier rounds among them, in a fixed order, at
   *     least one
   * @param round the round of the loop, 0 for the initial set; an interrupted one may be asked for
   *     again, and then again
   * @param seed the run's seed
   */
  FittedModel fit(List<Labelled> train, int round, long seed);
}

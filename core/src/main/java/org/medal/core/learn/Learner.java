package org.medal.core.learn;

import java.util.List;
import org.medal.core.data.Labelled;

/** Fits a model to labelled samples, each time from the same start. */
public interface Learner {
  /**
   * Fits a fresh model. Everything random is drawn from {@code seed} and {@code round}, so the same
   * arguments give the same model on the same machine.
   *
   * @param train the labelled samples, in a fixed order, at least one
   * @param round the round of the loop, 0 for the initial set
   * @param seed the run's seed
   */
  FittedModel fit(List<Labelled> train, int round, long seed);
}

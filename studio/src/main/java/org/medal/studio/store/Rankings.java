package org.medal.studio.store;

import java.util.List;
import java.util.Optional;
import org.medal.studio.project.EvaluatedModel;
import org.medal.studio.project.Ranking;

/** What models asked for, and what they were worth. */
public final class Rankings {
  Rankings() {}

  /**
   * Replaces the queue. Images that a reader has before it stay there; entries that have been
   * answered meanwhile are left out.
   */
  public void publish(Ranking ranking) {
    throw new UnsupportedOperationException();
  }

  /** The latest ranking with those of its entries that nobody has yet been given. */
  public Optional<Ranking> latest() {
    throw new UnsupportedOperationException();
  }

  /** How many rankings there have been. */
  public int count() {
    throw new UnsupportedOperationException();
  }

  public void evaluated(EvaluatedModel model) {
    throw new UnsupportedOperationException();
  }

  /** The learning curve, in order. */
  public List<EvaluatedModel> evaluations() {
    throw new UnsupportedOperationException();
  }
}

package org.medal.core.pool;

import java.util.List;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;

/**
 * The answer of a strategy: distinct unlabelled samples, most wanted first.
 *
 * @param picks the samples in the order in which they were chosen
 * @param requested how many were asked for; more than {@code picks.size()} when the pool, or what
 *     rules for batches leave of it, ran out
 */
public record Selection(List<Pick> picks, int requested) {
  public Selection {
    picks = List.copyOf(picks);
    if (picks.size() > requested) {
      throw new IllegalArgumentException(picks.size() + " picks for " + requested + " requested");
    }
    if (picks.stream().map(Pick::id).distinct().count() != picks.size()) {
      throw new IllegalStateException("A sample was picked twice: " + picks);
    }
  }

  /** The names of the picks, in order. */
  public List<SampleId> ids() {
    return picks.stream().map(Pick::id).toList();
  }

  /** Whether there were fewer samples than were asked for. */
  public boolean exhausted() {
    return picks.size() < requested;
  }

  /**
   * Checks that this answers a query; a strategy that is a plug-in may break its promises.
   *
   * @param strategy the name of the one that answered
   * @throws InputException if it asks for more than wanted, or for what has a label or is not there
   */
  public void requireAnswers(PoolView pool, int batch, String strategy) {
    if (picks.size() > batch) {
      throw new InputException(
          "Strategy " + strategy + " asks for more than the " + batch + " wanted");
    }
    for (Pick pick : picks) {
      boolean there = pick.row() >= 0 && pick.row() < pool.size();
      if (!there || !pool.id(pick.row()).equals(pick.id())) {
        throw new InputException(
            "Strategy %s asks for %s as row %d, which it is not"
                .formatted(strategy, pick.id(), pick.row()));
      }
      if (pool.label(pick.row()) != PoolView.UNLABELLED) {
        throw new InputException(
            "Strategy " + strategy + " asks for " + pick.id() + ", which has a label");
      }
    }
  }
}

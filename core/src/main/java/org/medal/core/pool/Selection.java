package org.medal.core.pool;

import java.util.List;
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
}

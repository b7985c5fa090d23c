package org.medal.core.loop;

import java.util.List;
import org.medal.core.data.Labelled;

/**
 * One batch that was asked for and answered.
 *
 * @param round 0 for the initial set
 * @param samples in the order in which they were chosen
 * @param scoreSeconds time in the network for probabilities and features
 * @param selectSeconds time in the strategy itself
 */
public record Query(int round, List<Queried> samples, double scoreSeconds, double selectSeconds) {
  public Query {
    samples = List.copyOf(samples);
  }

  /** The samples with their labels. */
  public List<Labelled> labelled() {
    return samples.stream().map(Queried::sample).toList();
  }
}

package org.medal.lab.stats;

import java.util.List;
import org.medal.core.loop.History;
import org.medal.core.loop.RoundResult;

/**
 * When a single run is first as good as asked. Between two rounds nothing is claimed, so the answer
 * is as coarse as the batches.
 *
 * <p>A run that never gets there is censored: it needs more labels than it had, and {@code labels}
 * is what it had. A run that is there in its first round may have needed fewer.
 *
 * @param labels the labels of the first round that is as good, otherwise of the last round
 * @param reached whether a round is as good
 * @param atStart whether the first round is
 */
public record Reach(int labels, boolean reached, boolean atStart) {
  /** What is below a level by rounding alone has reached it. */
  private static final double ROUNDING = 1e-12;

  /** Searches a run of at least one round. */
  public static Reach of(History run, Metric metric, double level) {
    List<RoundResult> rounds = run.results();
    for (int i = 0; i < rounds.size(); i++) {
      RoundResult result = rounds.get(i);
      if (metric.of(result.evaluation()) >= level - ROUNDING) {
        return new Reach(result.labelled(), true, i == 0);
      }
    }
    return new Reach(rounds.get(rounds.size() - 1).labelled(), false, false);
  }
}

package org.medal.lab.report;

import java.util.List;
import org.medal.lab.stats.Interval;

/**
 * One line of a chart.
 *
 * @param name of the strategy
 * @param labelled number of labels at each point, increasing
 * @param values the metric at each point, with its interval over the seeds
 */
public record Curve(String name, List<Integer> labelled, List<Interval> values) {
  /** How many points it has. */
  int size() {
    return labelled.size();
  }
}

package org.medal.lab.stats;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One strategy in one line.
 *
 * @param strategy its name
 * @param seeds how many runs
 * @param areas area under the learning curve of each compared metric, with interval
 * @param last each metric, calibration error and class's recall at the most labels that all runs
 *     had, with interval
 * @param labelsToTarget labels to the target accuracy
 * @param versusRandom the paired tests of each compared metric's area against {@code random}; empty
 *     where there is nothing to compare
 */
public record StrategySummary(
    String strategy,
    int seeds,
    Map<Metric, Interval> areas,
    Map<Metric, Interval> last,
    LabelsTo labelsToTarget,
    Map<Metric, VersusRandom> versusRandom) {
  public StrategySummary {
    areas = Map.copyOf(areas);
    last = Map.copyOf(last);
    versusRandom = Map.copyOf(versusRandom);
  }

  /** Area under the learning curve of a metric, with its interval. */
  public Interval area(Metric metric) {
    return Objects.requireNonNull(areas.get(metric));
  }

  /** A metric at the end, with its interval. */
  public Interval last(Metric metric) {
    return Objects.requireNonNull(last.get(metric));
  }

  /** The tests of a metric against random; empty where there is nothing to compare. */
  public Optional<VersusRandom> versusRandom(Metric metric) {
    return Optional.ofNullable(versusRandom.get(metric));
  }
}

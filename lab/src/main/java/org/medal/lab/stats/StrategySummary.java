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
 * @param tests the paired tests of each compared metric's area against the baseline, {@code random}
 *     if nothing else is said; empty where there is nothing to compare
 */
public record StrategySummary(
    String strategy,
    int seeds,
    Map<Metric, Interval> areas,
    Map<Metric, Interval> last,
    LabelsTo labelsToTarget,
    Map<Metric, PairedTest> tests) {
  public StrategySummary {
    areas = Map.copyOf(areas);
    last = Map.copyOf(last);
    tests = Map.copyOf(tests);
  }

  /** Area under the learning curve of a metric, with its interval. */
  public Interval area(Metric metric) {
    return Objects.requireNonNull(areas.get(metric));
  }

  /** A metric at the end, with its interval. */
  public Interval last(Metric metric) {
    return Objects.requireNonNull(last.get(metric));
  }

  /** The tests of a metric against the baseline; empty where there is nothing to compare. */
  public Optional<PairedTest> test(Metric metric) {
    return Optional.ofNullable(tests.get(metric));
  }
}

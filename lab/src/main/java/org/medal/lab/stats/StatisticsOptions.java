package org.medal.lab.stats;

import java.util.List;
import java.util.OptionalDouble;
import org.medal.core.data.UsageException;

/**
 * How repeated runs are summarised.
 *
 * @param target the accuracy of which is asked how many labels it takes; empty for what random
 *     sampling reaches on average at the end of the budget
 * @param interval how intervals of means are made
 * @param grades all classes in their order where they are ordered, otherwise none
 */
public record StatisticsOptions(OptionalDouble target, IntervalKind interval, List<String> grades) {
  /** What is done where nothing is asked for. */
  public static final StatisticsOptions STANDARD =
      new StatisticsOptions(OptionalDouble.empty(), IntervalKind.T, List.of());

  public StatisticsOptions {
    grades = List.copyOf(grades);
    if (target.isPresent() && !(target.getAsDouble() > 0 && target.getAsDouble() < 1)) {
      throw new UsageException(
          "--target must lie between 0 and 1, not " + target.getAsDouble() + "; 0.8 is 80 %");
    }
  }
}

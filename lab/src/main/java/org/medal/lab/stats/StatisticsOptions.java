package org.medal.lab.stats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.medal.core.data.ClassSet;
import org.medal.core.data.UsageException;

/**
 * How repeated runs are summarised.
 *
 * @param target the accuracy of which is asked how many labels it takes; empty for what random
 *     sampling reaches on average at the end of the budget
 * @param interval how intervals of means are made
 * @param grades all classes in their order where they are ordered, otherwise none
 * @param reference an arm that all others are compared with, besides random
 */
public record StatisticsOptions(
    OptionalDouble target, IntervalKind interval, List<String> grades, Optional<String> reference) {
  /** What is done where nothing is asked for. */
  public static final StatisticsOptions STANDARD =
      new StatisticsOptions(OptionalDouble.empty(), IntervalKind.T, List.of());

  public StatisticsOptions {
    grades = List.copyOf(grades);
    if (target.isPresent() && !(target.getAsDouble() > 0 && target.getAsDouble() < 1)) {
      throw new UsageException(
          "--target must lie between 0 and 1, not " + target.getAsDouble() + "; 0.8 is 80 %");
    }
    requireDistinct(grades);
  }

  /** Against nothing but random. */
  public StatisticsOptions(OptionalDouble target, IntervalKind interval, List<String> grades) {
    this(target, interval, grades, Optional.empty());
  }

  /** Also against an arm of that name. */
  public StatisticsOptions withReference(String arm) {
    return new StatisticsOptions(target, interval, grades, Optional.of(arm));
  }

  private static void requireDistinct(List<String> grades) {
    Set<String> seen = new HashSet<>();
    for (String grade : grades) {
      if (!seen.add(grade)) {
        throw new UsageException("--ordered names the class '" + grade + "' twice; name each once");
      }
    }
  }

  /**
   * Checks that the grades, if there are any, are the classes of the data.
   *
   * @throws UsageException if a grade is no class or a class is no grade; the message names it
   */
  public void requireGradesOf(ClassSet classes) {
    for (String grade : grades) {
      if (!classes.names().contains(grade)) {
        throw new UsageException(
            "--ordered names '%s', which is none of the classes %s"
                .formatted(grade, String.join(", ", classes.names())));
      }
    }
    for (String name : classes.names()) {
      if (!grades.isEmpty() && !grades.contains(name)) {
        throw new UsageException(
            "--ordered leaves out the class '" + name + "'; name all, from least to most");
      }
    }
  }

  /**
   * The metrics whose curves are compared: of ordered classes also the quadratic kappa.
   *
   * @throws UsageException as {@link #requireGradesOf}
   */
  public List<Metric> metrics(ClassSet classes) {
    requireGradesOf(classes);
    List<Metric> metrics = new ArrayList<>(Metric.ALWAYS);
    if (!grades.isEmpty()) {
      int[] grade = classes.names().stream().mapToInt(grades::indexOf).toArray();
      metrics.add(Metric.quadraticKappa(grade));
    }
    return metrics;
  }
}

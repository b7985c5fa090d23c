package org.medal.cli;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.Names;
import org.medal.lab.stats.IntervalKind;
import org.medal.lab.stats.StatisticsOptions;
import picocli.CommandLine.Option;

/** How repeated runs are summarised. */
final class StatisticsMixin {
  @Option(
      names = "--target",
      paramLabel = "ACCURACY",
      description =
          "Accuracy of which is asked how many labels it takes; default: that of random at the end.")
  private @Nullable Double target;

  @Option(
      names = "--interval",
      defaultValue = "t",
      description = "95 %% intervals over seeds: t (Student's) or bootstrap.")
  private String interval;

  @Option(
      names = "--ordered",
      split = ",",
      paramLabel = "CLASS",
      description = "All classes from least to most, where they are grades; adds quadratic kappa.")
  private @Nullable List<String> grades;

  StatisticsOptions options() {
    return new StatisticsOptions(
        target == null ? OptionalDouble.empty() : OptionalDouble.of(target),
        Names.parse(IntervalKind.class, "interval", interval),
        grades == null ? List.of() : grades);
  }
}

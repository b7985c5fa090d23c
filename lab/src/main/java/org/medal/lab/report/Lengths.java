package org.medal.lab.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.medal.core.loop.RoundResult;
import org.medal.lab.stats.Comparison;
import org.medal.lab.stats.LabelRange;
import org.medal.lab.stats.StrategyRuns;

/**
 * What a comparison says where its runs were not all evaluated at the same numbers of labels:
 * stopping rules end them early, rules for batches leave batches short.
 */
final class Lengths {
  private Lengths() {}

  /** The sentence; empty if every run was evaluated where all others were. */
  static Optional<String> sentence(Comparison comparison) {
    List<StrategyRuns> strategies = comparison.strategies();
    long counts =
        strategies.stream()
            .flatMap(runs -> runs.runs().stream())
            .map(run -> run.results().stream().map(RoundResult::labelled).toList())
            .distinct()
            .count();
    return counts == 1 ? Optional.empty() : Optional.of(why(strategies) + what(comparison.range()));
  }

  private static String why(List<StrategyRuns> strategies) {
    boolean oneEnd =
        strategies.stream().flatMapToInt(runs -> Arrays.stream(runs.spent())).distinct().count()
            == 1;
    return oneEnd
        ? "The runs were not all evaluated at the same numbers of labels."
        : "The runs ended at different numbers of labels ("
            + strategies.stream()
                .map(runs -> runs.strategy() + ": " + span(runs.spent()))
                .collect(Collectors.joining(", "))
            + ").";
  }

  private static String what(LabelRange range) {
    return String.format(
        Locale.ROOT,
        " Areas are taken from %d to %d labels and what is said of the end at %d, which all runs"
            + " have; between two rounds a run's curve is taken to be straight. Labels to an"
            + " accuracy are searched as far as all runs of a strategy went.",
        range.low(),
        range.high(),
        range.high());
  }

  private static String span(int[] values) {
    int low = Arrays.stream(values).min().orElseThrow();
    int high = Arrays.stream(values).max().orElseThrow();
    return low == high ? Integer.toString(low) : low + " to " + high;
  }
}

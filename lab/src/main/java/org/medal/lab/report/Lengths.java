package org.medal.lab.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.medal.lab.stats.StrategyRuns;

/**
 * What a comparison says where its runs were not all evaluated at the same numbers of labels:
 * stopping rules end them early, rules for batches leave batches short.
 */
final class Lengths {
  private Lengths() {}

  /** The sentence; empty if every run was evaluated where all others were. */
  static Optional<String> sentence(List<StrategyRuns> strategies) {
    int[] common = StrategyRuns.labelled(strategies);
    boolean same =
        strategies.stream()
            .flatMap(strategy -> strategy.runs().stream())
            .allMatch(run -> run.results().size() == common.length);
    return same ? Optional.empty() : Optional.of(why(strategies) + what(common));
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

  private static String what(int[] common) {
    return " All figures of this table are taken at "
        + listed(common)
        + " labels, where every run was evaluated; a curve above shows where all runs of its"
        + " strategy were.";
  }

  /** As "10, 20 and 30". */
  private static String listed(int[] values) {
    String all = Arrays.stream(values).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    return all.replaceFirst(", (\\d+)$", " and $1");
  }

  private static String span(int[] values) {
    int low = Arrays.stream(values).min().orElseThrow();
    int high = Arrays.stream(values).max().orElseThrow();
    return low == high ? Integer.toString(low) : low + " to " + high;
  }
}

package org.medal.lab.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.medal.lab.stats.StrategyRuns;

/** What a comparison says where stopping rules ended its runs at different numbers of labels. */
final class Lengths {
  private Lengths() {}

  /** The sentence; empty if all runs spent the same number of labels. */
  static Optional<String> sentence(List<StrategyRuns> strategies) {
    boolean same =
        strategies.stream().flatMapToInt(runs -> Arrays.stream(runs.spent())).distinct().count()
            == 1;
    return same ? Optional.empty() : Optional.of(sentenceOfDifferent(strategies));
  }

  private static String sentenceOfDifferent(List<StrategyRuns> strategies) {
    int[] common = StrategyRuns.labelled(strategies);
    return "The runs ended at different numbers of labels ("
        + strategies.stream()
            .map(runs -> runs.strategy() + ": " + span(runs.spent()))
            .collect(Collectors.joining(", "))
        + "). All figures of this table are taken over "
        + span(common)
        + " labels, where every run was evaluated; a curve above goes as far as all runs of its"
        + " strategy do.";
  }

  private static String span(int[] values) {
    int low = Arrays.stream(values).min().orElseThrow();
    int high = Arrays.stream(values).max().orElseThrow();
    return low == high ? Integer.toString(low) : low + " to " + high;
  }
}

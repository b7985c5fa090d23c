package org.medal.lab.stats;

import java.util.Arrays;
import java.util.List;
import org.medal.core.data.InputException;

/**
 * The numbers of labels over which runs can be compared: from where the last one starts to where
 * the first one ends. Within it every run has a value, measured or on the straight line between two
 * rounds.
 *
 * @param low the most labels that a run starts with
 * @param high the fewest that a run ends with
 */
public record LabelRange(int low, int high) {
  /**
   * What the runs of all strategies share.
   *
   * @throws InputException if one ends before another starts
   */
  public static LabelRange of(List<StrategyRuns> strategies) {
    int low = strategies.stream().flatMapToInt(s -> s.starts()).max().orElseThrow();
    int high = strategies.stream().flatMapToInt(s -> Arrays.stream(s.spent())).min().orElseThrow();
    if (low > high) {
      throw new InputException(
          "A run starts with %d labels and another ends with %d, so nothing can be compared;"
                  .formatted(low, high)
              + " give all arms the same --initial-size");
    }
    return new LabelRange(low, high);
  }
}

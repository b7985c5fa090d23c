package org.medal.core.loop;

import java.util.List;
import java.util.Optional;
import org.medal.core.stopping.RoundSignals;

/**
 * What a loop has done so far: enough to go on as if it had never stopped.
 *
 * @param queries those of rounds 0, 1, 2 …, without a gap
 * @param results those of rounds 0, 1, 2 …, without a gap; at most as many as there are queries
 */
public record History(List<Query> queries, List<RoundResult> results) {
  /** Nothing yet. */
  public static final History EMPTY = new History(List.of(), List.of());

  public History {
    queries = List.copyOf(queries);
    results = List.copyOf(results);
    if (results.size() > queries.size() || queries.size() > results.size() + 1) {
      throw new IllegalArgumentException(
          queries.size() + " queries do not fit " + results.size() + " results");
    }
    for (int round = 0; round < queries.size(); round++) {
      if (queries.get(round).round() != round
          || (round < results.size() && results.get(round).round() != round)) {
        throw new IllegalArgumentException("Round " + round + " is missing from the history");
      }
    }
  }

  /** What each round has shown to stopping rules. */
  public List<RoundSignals> signals() {
    return results.stream().map(RoundResult::signals).toList();
  }

  Optional<Query> query(int round) {
    return round < queries.size() ? Optional.of(queries.get(round)) : Optional.empty();
  }
}

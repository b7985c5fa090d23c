package org.medal.lab.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.medal.core.loop.History;
import org.medal.core.loop.Query;
import org.medal.core.loop.RoundResult;

/**
 * Where time went.
 *
 * @param name of whatever took it
 * @param training seconds in fits
 * @param scoring seconds in the network for probabilities and features
 * @param selection seconds in the strategy itself
 */
record PhaseTimes(String name, double training, double scoring, double selection) {
  /** The whole time of runs. */
  static PhaseTimes of(String name, List<History> runs) {
    double training = 0;
    double scoring = 0;
    double selection = 0;
    for (History run : runs) {
      training += run.results().stream().mapToDouble(RoundResult::trainSeconds).sum();
      scoring += run.queries().stream().mapToDouble(Query::scoreSeconds).sum();
      selection += run.queries().stream().mapToDouble(Query::selectSeconds).sum();
    }
    return new PhaseTimes(name, training, scoring, selection);
  }

  /** The time of one round: its fit, and the query that its model chose. */
  static PhaseTimes of(History run, RoundResult result) {
    int next = result.round() + 1;
    Optional<Query> query =
        next < run.queries().size() ? Optional.of(run.queries().get(next)) : Optional.empty();
    return new PhaseTimes(
        "round " + result.round(),
        result.trainSeconds(),
        query.map(Query::scoreSeconds).orElse(0.0),
        query.map(Query::selectSeconds).orElse(0.0));
  }

  double total() {
    return training + scoring + selection;
  }

  static String seconds(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}

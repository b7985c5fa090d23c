package org.medal.core.stopping;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Stops when the labels are spent.
 *
 * @param labels how many may be asked for in all, the initial set included
 */
public record Budget(int labels) implements StoppingRule {
  @Override
  public String name() {
    return "budget";
  }

  @Override
  public Set<Signal> needs() {
    return Set.of();
  }

  @Override
  public Optional<String> reasonToStop(List<RoundSignals> rounds) {
    boolean spent = !rounds.isEmpty() && rounds.get(rounds.size() - 1).labelled() >= labels;
    return spent ? Optional.of("the budget of " + labels + " labels is spent") : Optional.empty();
  }
}

package org.medal.lab.record;

import java.util.Objects;
import java.util.Optional;
import org.medal.core.loop.Ending;
import org.medal.core.loop.Provenance;

/**
 * What {@code run.json} says.
 *
 * @param provenance where the run comes from
 * @param data what it works on
 * @param initialUtility what the utility of the initial set measures
 * @param utility what the strategy's utility measures
 * @param ending why it ended; empty while it has not
 */
public record RunFacts(
    Provenance provenance,
    DataFacts data,
    String initialUtility,
    String utility,
    Optional<Ending> ending) {
  /** The value of an option by its name on the command line; "?" if the run had no such option. */
  public String option(String name) {
    return Objects.requireNonNullElse(provenance.configuration().get(name), "?");
  }

  /** The network and where its start weights came from. */
  public String encoder() {
    return option("model") + ", weights: " + option("weights");
  }
}

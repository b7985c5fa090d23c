package org.medal.core.loop;

import java.util.List;
import org.medal.core.data.Labelled;
import org.medal.core.data.UsageException;
import org.medal.core.stopping.Signal;
import org.medal.core.stopping.StoppingRule;

/**
 * When a loop stops before its budget is spent.
 *
 * @param rules the first that says so stops it
 * @param validation labelled samples that are not trained on, for rules that look at performance;
 *     measured whenever there are any
 */
public record Stopping(List<StoppingRule> rules, List<Labelled> validation) {
  /** Only when the budget is spent. */
  public static final Stopping AT_BUDGET = new Stopping(List.of(), List.of());

  public Stopping {
    rules = List.copyOf(rules);
    validation = List.copyOf(validation);
    requireMet(rules, !validation.isEmpty());
  }

  /**
   * Checks that rules have what they look at.
   *
   * @param validated whether there is a validation set
   * @throws UsageException if one of them needs it and there is none
   */
  public static void requireMet(List<StoppingRule> rules, boolean validated) {
    for (StoppingRule rule : rules) {
      if (!validated && rule.needs().contains(Signal.VALIDATION)) {
        throw new UsageException(
            "--stop "
                + rule.name()
                + " looks at labelled samples that are not trained on, and the test set is not for"
                + " that; give --validation-fraction, for example 0.2");
      }
    }
  }

  boolean needs(Signal signal) {
    return rules.stream().anyMatch(rule -> rule.needs().contains(signal));
  }
}

package org.medal.core.stopping;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides after each round whether to stop asking for labels. A rule is stateless: the same rounds
 * give the same answer, so that a resumed run stops where an unbroken one does.
 */
public interface StoppingRule {
  /** Its name on the command line and in a run's record. */
  String name();

  /** What it looks at; nothing else is measured for it. */
  Set<Signal> needs();

  /**
   * Why to stop, in words that follow "stopped because"; empty to go on.
   *
   * @param rounds all rounds so far, the latest last
   */
  Optional<String> reasonToStop(List<RoundSignals> rounds);
}

package org.medal.lab.config;

import java.util.ArrayList;
import java.util.List;
import org.medal.core.data.UsageException;

/**
 * One line of a comparison: a name, and the run that is repeated under it.
 *
 * @param name letters, digits and {@code . , = _ + -} and spaces, none of them first
 * @param run its seed is the first one
 */
public record Arm(String name, RunConfig run) {
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9.,=_+ -]*";

  public Arm {
    if (!name.matches(NAME)) {
      throw new UsageException("'" + name + "' cannot be the name of a folder; use letters");
    }
  }

  /** An arm for each strategy, named by it. */
  static List<Arm> ofStrategies(RunConfig base, List<String> strategies) {
    List<Arm> arms = new ArrayList<>();
    for (String strategy : strategies) {
      RunConfig run = base.with(strategy.strip(), base.seed());
      arms.add(new Arm(run.selection().strategy(), run));
    }
    return arms;
  }

  /** The folder of its runs, below that of all runs. */
  public String folder() {
    return name.replace(' ', '_');
  }

  /** The run of one seed. */
  public RunConfig ofSeed(long seed) {
    return run.with(run.selection().strategy(), seed);
  }
}

package org.medal.lab.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.medal.core.data.UsageException;
import org.medal.core.query.Strategies;

/**
 * Strategies against seeds, paired: runs of one seed share split, initial set and random heads.
 *
 * @param base the run that is repeated; its strategy is not used, its seed is the first one
 * @param strategies distinct names
 * @param seeds how many
 */
public record CompareConfig(RunConfig base, List<String> strategies, int seeds) {
  private static final int MOST_SEEDS = 1000;

  public CompareConfig {
    strategies =
        strategies.stream()
            .map(name -> Strategies.named(name.strip(), base.selection().options()).name())
            .toList();
    if (strategies.isEmpty() || new HashSet<>(strategies).size() != strategies.size()) {
      throw new UsageException("--strategies must name different strategies, not " + strategies);
    }
    // each strategy's options are checked now, not when its turn comes
    strategies.forEach(name -> base.with(name, base.seed()));
    if (seeds < 1 || seeds > MOST_SEEDS) {
      throw new UsageException(
          "--seeds must lie between 1 and " + MOST_SEEDS + ", not " + seeds + "; 6 is usual");
    }
  }

  /** All runs, seed by seed. */
  public List<RunConfig> runs() {
    List<RunConfig> runs = new ArrayList<>();
    for (int i = 0; i < seeds; i++) {
      for (String strategy : strategies) {
        runs.add(base.with(strategy, base.seed() + i));
      }
    }
    return runs;
  }
}

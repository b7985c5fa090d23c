package org.medal.lab.config;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.medal.core.data.UsageException;
import org.medal.lab.stats.StatisticsOptions;

/**
 * Arms against seeds, paired: runs of one seed share their split, and, where the arms do not differ
 * in that, initial set and random heads.
 *
 * @param arms of distinct names, on the same data, images of the same size, with the same first
 *     seed
 * @param seeds how many
 * @param statistics how the runs are summarised
 * @param fullData whether each seed also gets a model of the whole pool, to draw a line at; it is
 *     no arm of the statistics
 */
public record CompareConfig(
    List<Arm> arms, int seeds, StatisticsOptions statistics, boolean fullData) {
  /** The name of the runs on the whole pool. */
  public static final String FULL_DATA = "full-data";

  private static final int MOST_SEEDS = 1000;

  public CompareConfig {
    arms = List.copyOf(arms);
    List<String> names = arms.stream().map(Arm::name).toList();
    if (names.contains(FULL_DATA)) {
      throw new UsageException("'" + FULL_DATA + "' is the name of the runs on the whole pool");
    }
    if (arms.isEmpty()
        || new HashSet<>(names).size() != names.size()
        || new HashSet<>(arms.stream().map(Arm::folder).toList()).size() != names.size()) {
      throw new UsageException("--strategies must name different strategies, not " + names);
    }
    for (Arm arm : arms) {
      requireComparable(arms.get(0).run(), arm.run());
    }
    if (seeds < 1 || seeds > MOST_SEEDS) {
      throw new UsageException(
          "--seeds must lie between 1 and " + MOST_SEEDS + ", not " + seeds + "; 6 is usual");
    }
  }

  /** A comparison without runs on the whole pool. */
  public CompareConfig(List<Arm> arms, int seeds, StatisticsOptions statistics) {
    this(arms, seeds, statistics, false);
  }

  /** This comparison with runs on the whole pool, or without. */
  public CompareConfig withFullData(boolean wanted) {
    return new CompareConfig(arms, seeds, statistics, wanted);
  }

  /** All that is run: the arms, and last the whole pool where that is wanted. */
  public List<Arm> jobs() {
    return fullData
        ? Stream.concat(arms.stream(), Stream.of(new Arm(FULL_DATA, first().onFullData()))).toList()
        : arms;
  }

  private static void requireComparable(RunConfig first, RunConfig other) {
    if (!first.data().equals(other.data())
        || first.model().size() != other.model().size()
        || first.seed() != other.seed()) {
      throw new UsageException(
          "What is compared must share its images, their --size and --seed, but they differ");
    }
  }

  /** The same run by different strategies; each is checked against the other options now. */
  public static CompareConfig ofStrategies(
      RunConfig base, List<String> strategies, int seeds, StatisticsOptions statistics) {
    return new CompareConfig(Arm.ofStrategies(base, strategies), seeds, statistics);
  }

  /** The run of the first arm and seed. */
  public RunConfig first() {
    return arms.get(0).run();
  }

  /** The options that all arms share, without the seed. */
  public Map<String, String> shared() {
    Map<String, String> shared = new TreeMap<>(first().asMap());
    shared.remove("seed");
    arms.forEach(arm -> shared.entrySet().retainAll(arm.run().asMap().entrySet()));
    return shared;
  }

  /** The options of one arm that not all arms share. */
  public Map<String, String> own(Arm arm) {
    Map<String, String> own = new TreeMap<>(arm.run().asMap());
    own.remove("seed");
    own.keySet().removeAll(shared().keySet());
    return own;
  }
}

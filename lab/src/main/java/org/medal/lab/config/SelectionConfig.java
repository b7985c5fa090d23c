package org.medal.lab.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.medal.core.data.Names;
import org.medal.core.data.UsageException;
import org.medal.core.initial.InitialSets;
import org.medal.core.query.MedalOptions;
import org.medal.core.query.QueryStrategy;
import org.medal.core.query.Strategies;
import org.medal.core.query.StrategyOptions;
import org.medal.imaging.Pooling;

/**
 * What is asked for: first, then round by round.
 *
 * @param strategy name of the query strategy
 * @param initial name of the initial set
 * @param initialSize labels before the first model, or {@link #POOL}
 * @param batch labels a round
 * @param budget labels in all, or {@link #POOL}; 0 for five rounds after the initial set, or the
 *     pool if it is smaller
 * @param options the choices that strategies leave to their users
 * @param orbPooling how ORB's bits are pooled for the {@code orb} initial set
 */
public record SelectionConfig(
    String strategy,
    String initial,
    int initialSize,
    int batch,
    int budget,
    StrategyOptions options,
    Pooling orbPooling) {
  /** As a number of labels: the whole pool, however large it is. */
  public static final int POOL = Integer.MAX_VALUE;

  /** Those that --entropy is about. */
  private static final Set<String> RANKING_BY_ENTROPY = Set.of("medal", "entropy");

  public SelectionConfig {
    strategy = Strategies.named(strategy, options).name();
    initial = InitialSets.named(initial).name();
    require(initialSize >= 1, "--initial-size must be at least 1, not " + initialSize);
    require(batch >= 1, "--batch must be at least 1, not " + batch);
    require(
        budget == 0 || budget >= initialSize,
        "--budget "
            + budget
            + " is below --initial-size "
            + labels(initialSize)
            + "; raise the one or lower the other");
    if (strategy.equals("medal")) {
      options.medal().requireBatch(batch);
    }
  }

  /** The strategy itself. */
  public QueryStrategy query() {
    return Strategies.named(strategy, options);
  }

  /**
   * Checks that the strategy can tell so many classes apart.
   *
   * @throws UsageException if not
   */
  public void requireClasses(int classes) {
    if (RANKING_BY_ENTROPY.contains(strategy)) {
      options.medal().entropy().requireClasses(classes);
    }
  }

  /** This selection by another strategy. */
  public SelectionConfig withStrategy(String other) {
    return new SelectionConfig(other, initial, initialSize, batch, budget, options, orbPooling);
  }

  /** This selection with another initial set. */
  public SelectionConfig withInitial(String other) {
    return new SelectionConfig(strategy, other, initialSize, batch, budget, options, orbPooling);
  }

  /** This selection with another number of labels a round. */
  public SelectionConfig withBatch(int labels) {
    return new SelectionConfig(strategy, initial, initialSize, labels, budget, options, orbPooling);
  }

  /** This selection with other choices of the strategy. */
  public SelectionConfig withOptions(StrategyOptions other) {
    return new SelectionConfig(strategy, initial, initialSize, batch, budget, other, orbPooling);
  }

  /** This selection with another budget. */
  public SelectionConfig withBudget(int labels) {
    return new SelectionConfig(strategy, initial, initialSize, batch, labels, options, orbPooling);
  }

  /**
   * This selection with its budget settled for a pool.
   *
   * @throws UsageException if the pool is too small for it
   */
  public SelectionConfig forPool(int size) {
    if (initialSize == POOL) {
      return new SelectionConfig(
          strategy, initial, size, Math.min(batch, size), size, options, orbPooling);
    }
    requireWithin(size, "--initial-size", initialSize);
    requireWithin(size, "--batch", batch);
    if (budget == POOL) {
      return withBudget(size);
    }
    requireWithin(size, "--budget", budget);
    return withBudget(budget == 0 ? Math.min(size, initialSize + 5 * batch) : budget);
  }

  /** Everything in one go: the labels of the whole pool and one model. */
  SelectionConfig atOnce() {
    return new SelectionConfig("random", "random", POOL, 1, POOL, options, orbPooling);
  }

  private static String labels(int count) {
    return count == POOL ? "pool" : Integer.toString(count);
  }

  private static void requireWithin(int size, String option, int value) {
    require(
        value <= size,
        option
            + " "
            + value
            + " is more than the "
            + size
            + " images of the pool (the others are held back); give "
            + option
            + " "
            + size
            + " or less");
  }

  private static void require(boolean good, String message) {
    if (!good) {
      throw new UsageException(message);
    }
  }

  Map<String, String> asMap() {
    Map<String, String> map = new HashMap<>();
    map.put("strategy", strategy);
    map.put("initial", initial);
    map.put("initial-size", labels(initialSize));
    map.put("batch", Integer.toString(batch));
    map.put("budget", labels(budget));
    MedalOptions medal = options.medal();
    map.put("candidates", Integer.toString(medal.candidates()));
    map.put("distance", Names.of(medal.distance()));
    map.put("aggregation", Names.of(medal.aggregation()));
    map.put("scale-boolean", Boolean.toString(medal.scaleToUnit()));
    map.put("picks", Names.of(medal.picking()));
    map.put("entropy", Names.of(medal.entropy()));
    map.put("expected-loss", Names.of(options.expectedLoss()));
    map.put("gradient", Names.of(options.gradientScope()));
    map.put("orb-pooling", Names.of(orbPooling));
    return map;
  }
}

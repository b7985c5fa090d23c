package org.medal.core.batch;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.core.pool.PoolView;
import org.medal.core.query.QueryStrategy;
import org.medal.core.query.ScoringStrategy;
import org.medal.core.query.Strategies;
import org.medal.core.query.StrategyCard;
import org.medal.core.query.StrategyOptions;

/**
 * Ranks by utility for each second that a doctor spends: u(x) / t(x). Settles, Active Learning
 * Literature Survey, 2009, section 6.3, on labels that differ in cost.
 *
 * @param inner a strategy whose utilities start at zero
 * @param seconds what labelling a sample takes; positive
 */
public record PerSecond(ScoringStrategy inner, ToDoubleFunction<SampleId> seconds)
    implements ScoringStrategy {
  /**
   * A strategy by utility per second.
   *
   * @throws UsageException if its utilities cannot be divided by seconds; lists those that can
   */
  public static PerSecond of(QueryStrategy strategy, ToDoubleFunction<SampleId> seconds) {
    if (strategy instanceof ScoringStrategy scoring && scoring.startsAtZero()) {
      return new PerSecond(scoring, seconds);
    }
    throw new UsageException(
        "--cost divides the utility of each sample by its seconds, which "
            + strategy.name()
            + " does not allow (its utility: "
            + strategy.utility()
            + "); strategies that do are "
            + Strategies.all(StrategyOptions.standard()).stream()
                .filter(s -> s instanceof ScoringStrategy scoring && scoring.startsAtZero())
                .map(QueryStrategy::name)
                .collect(Collectors.joining(", ")));
  }

  @Override
  public StrategyCard card() {
    StrategyCard card = inner.card();
    return new StrategyCard(
        card.name(),
        card.aliases(),
        card.needs(),
        card.utility() + " per second",
        card.cost(),
        card.source());
  }

  @Override
  public double[] scores(PoolView pool, int[] rows, long seed) {
    double[] scores = inner.scores(pool, rows, seed);
    double[] perSecond = new double[rows.length];
    Arrays.setAll(perSecond, i -> scores[i] / positive(pool.id(rows[i])));
    return perSecond;
  }

  private double positive(SampleId id) {
    double taken = seconds.applyAsDouble(id);
    if (!(taken > 0 && Double.isFinite(taken))) {
      throw new InputException(
          "Labelling " + id + " takes " + taken + " seconds; give a positive number");
    }
    return taken;
  }
}

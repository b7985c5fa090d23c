package org.medal.core.batch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.query.Need;
import org.medal.core.query.QueryStrategy;
import org.medal.core.query.ScoringStrategy;
import org.medal.core.query.StrategyCard;

/**
 * A strategy whose batches obey rules.
 *
 * <p>Of a {@link ScoringStrategy} it takes the best that the rules admit, those first for which a
 * place is kept, and returns them best first. Any other strategy is asked again without the rows
 * that are refused beside the picks before the first refused one, until its whole answer is
 * admitted; for a greedy strategy that judges each row on its own, this is the greedy choice among
 * admitted rows.
 *
 * <p>Where the rules leave places empty, kept places are given up. What then still lacks is lacking
 * in the selection: no further row may join it.
 *
 * @param inner the strategy
 * @param rules at least one
 */
public record Constrained(QueryStrategy inner, List<BatchRule> rules) implements QueryStrategy {
  public Constrained {
    rules = List.copyOf(rules);
  }

  /** The strategy under the rules; itself if there are none. */
  public static QueryStrategy by(List<BatchRule> rules, QueryStrategy inner) {
    return rules.isEmpty() ? inner : new Constrained(inner, rules);
  }

  /** How many samples of a pool a batch holds that no rule cuts short. */
  public static int possible(PoolView pool, int batch) {
    return Math.min(batch, pool.unlabelled().length);
  }

  @Override
  public StrategyCard card() {
    StrategyCard card = inner.card();
    Set<Need> needs = new HashSet<>(card.needs());
    rules.forEach(rule -> needs.addAll(rule.needs()));
    return new StrategyCard(
        card.name(), card.aliases(), needs, card.utility(), card.cost(), card.source());
  }

  @Override
  public Selection select(PoolView pool, int batch, long seed) {
    BatchSearch search =
        inner instanceof ScoringStrategy scoring
            ? new RankedSearch(scoring, pool, batch, seed)
            : new RepeatedSearch(inner, pool, batch, seed);
    List<BatchRule> inForce = rules;
    while (true) {
      Selection found = search.under(inForce);
      if (found.picks().size() == possible(pool, batch)) {
        return found;
      }
      List<BatchRule> relaxed = inForce.stream().map(rule -> rule.relaxed(pool, found)).toList();
      if (relaxed.equals(inForce)) {
        return found;
      }
      inForce = relaxed;
    }
  }
}

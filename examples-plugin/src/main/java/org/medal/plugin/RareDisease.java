package org.medal.plugin;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.medal.core.data.Probabilities;
import org.medal.core.pool.PoolView;
import org.medal.core.query.Need;
import org.medal.core.query.ScoringStrategy;
import org.medal.core.query.StrategyCard;

/** Asks first for what looks most like the last class: a hunt for cases of a rare disease. */
public final class RareDisease implements ScoringStrategy {
  @Override
  public StrategyCard card() {
    Set<Need> needs = Set.of(Need.PROBABILITIES);
    return new StrategyCard("rare-disease", List.of(), needs, "probability", "P", "our lab");
  }

  @Override
  public double[] scores(PoolView pool, int[] rows, long seed) {
    Probabilities p = pool.probabilities(rows);
    return IntStream.range(0, rows.length).mapToDouble(i -> p.row(i)[p.classes() - 1]).toArray();
  }
}

package org.medal.lab.strategies;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.medal.core.data.Probabilities;
import org.medal.core.pool.PoolView;
import org.medal.core.query.Need;
import org.medal.core.query.ScoringStrategy;
import org.medal.core.query.StrategyCard;

/** Wants the samples on whose first class the members disagree most. */
public final class MembersVariance implements ScoringStrategy {
  public static final String NAME = "test-members-variance";

  @Override
  public StrategyCard card() {
    return new StrategyCard(NAME, List.of(), Set.of(Need.MEMBERS), "variance", "P K", "a test");
  }

  @Override
  public double[] scores(PoolView pool, int[] rows, long seed) {
    List<Probabilities> members = pool.members(rows);
    double[] scores = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int row = i;
      double[] p = members.stream().mapToDouble(member -> member.row(row)[0]).toArray();
      double mean = Arrays.stream(p).average().orElseThrow();
      scores[i] = Arrays.stream(p).map(v -> (v - mean) * (v - mean)).sum() / p.length;
    }
    return scores;
  }
}

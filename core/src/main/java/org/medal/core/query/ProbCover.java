package org.medal.core.query;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.medal.core.cluster.Kernel;
import org.medal.core.cluster.PureBalls;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.RowSample;
import org.medal.core.pool.Selection;

/**
 * ProbCover: picks the sample whose ball of radius δ covers most of what the balls of the labelled
 * samples and of the picks before it leave uncovered.
 *
 * <p>x* = argmax |B(x) \ ∪ₛ B(s)| / P with B(x) = {y : ‖y − x‖ < δ}; the utility is that share of
 * the pool. δ is the largest radius at which at least 95 % of the balls are pure with respect to
 * pseudo-labels by k-means (see {@link PureBalls}), with as many clusters as there are different
 * labels, at least 2; with nothing labelled, with as many as samples are asked for.
 *
 * <p>Features are [P, d], used as they come (the authors' are scaled to unit length). Above 10,000
 * samples δ is found on 10,000 drawn by the seed; above 10,000 unlabelled ones, or 10 a pick if
 * that is more, so many are drawn for candidates, and coverage is measured on these. With M of them
 * the cost is O(M²·d) for radius and first pick, between O(M·d) and that for each further one,
 * O(N·M·d) for the labelled; O(P) memory: no graph is kept.
 *
 * <p>Of samples that cover equally many, the one with the smaller sum of squared distances to the
 * candidates goes first, then the lower row. When nothing is left to cover, the sample farthest
 * from the nearest labelled one or pick goes first, at utility 0. The seed moves k-means and the
 * draws.
 *
 * <p>Source: Yehuda, Dekel, Hacohen and Weinshall, Active Learning Through a Covering Lens, NeurIPS
 * 2022, Algorithm 1; open balls as in the authors' code.
 */
public final class ProbCover implements QueryStrategy {
  private static final StrategyCard CARD =
      new StrategyCard(
          "probcover",
          List.of(),
          Set.of(Need.FEATURES),
          "share of the pool newly covered",
          "(M + N) M d to n M^2 d, M up to 10,000 candidates",
          "Yehuda et al. 2022, alg. 1");

  @Override
  public StrategyCard card() {
    return CARD;
  }

  @Override
  public Selection select(PoolView pool, int batch, long seed) {
    int[] rows = Covering.rows(pool, batch, seed);
    return Covering.select(pool, batch, rows, Kernel.ball(squaredRadius(pool, batch, seed)));
  }

  private static double squaredRadius(PoolView pool, int batch, long seed) {
    int labels = (int) Arrays.stream(pool.labelled()).map(pool::label).distinct().count();
    int[] rows = RowSample.of(pool, Covering.SAMPLE, seed);
    return PureBalls.squaredRadius(pool.features(rows), labels == 0 ? batch : labels, seed);
  }
}

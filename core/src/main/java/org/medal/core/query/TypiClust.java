package org.medal.core.query;

import java.util.List;
import java.util.Set;
import org.medal.core.cluster.TypicalPoints;
import org.medal.core.pool.GreedyPicks;
import org.medal.core.pool.IdOrder;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;

/**
 * TypiClust: picks the most typical sample of the clusters that hold the fewest labels.
 *
 * <p>The whole pool is clustered by k-means into min(N + n, 500) clusters. Then, n times, the
 * cluster with the fewest labelled samples and picks, of these the largest, gives its unlabelled
 * sample of highest typicality (1/K · Σᵢ ‖x − xᵢ‖)⁻¹ over its K = min(20, size − 1) nearest
 * neighbours in the cluster, which is the utility. Clusters of fewer than 5 samples, as outliers,
 * come last.
 *
 * <p>Neighbours are all samples of the cluster, labelled or not; in clusters of more than 5,000
 * they are sought among 5,000 drawn by the seed. Typicality is 1e9 at most, that of copies of one
 * sample; a sample alone in its cluster has 0.
 *
 * <p>Features are [P, d], used as they come (the authors' are scaled to unit length). Cost that of
 * k-means, O(iterations·500·P·d) with centres fitted to a sample of large pools, and O(m²·d) for
 * each cluster of m samples that is asked; O(P) memory.
 *
 * <p>Ties between samples go to the lower row, between clusters to the earlier one of k-means. The
 * seed moves k-means and the draws. With nothing labelled it is the initial set {@code typical}.
 *
 * <p>Source: Hacohen, Dekel and Weinshall, Active Learning on a Budget: Opposite Strategies Suit
 * High and Low Budgets, ICML 2022.
 */
public final class TypiClust implements QueryStrategy {
  private static final StrategyCard CARD =
      new StrategyCard(
          "typiclust",
          List.of(),
          Set.of(Need.FEATURES),
          "typicality (1 / mean distance to 20 neighbours)",
          "k-means of P d into N + n <= 500, + n m^2 d, m samples a cluster",
          "Hacohen et al. 2022");

  @Override
  public StrategyCard card() {
    return CARD;
  }

  @Override
  public Selection select(PoolView pool, int batch, long seed) {
    int[] rows = IdOrder.of(pool);
    boolean[] labelled = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      labelled[i] = pool.label(rows[i]) != PoolView.UNLABELLED;
    }
    GreedyPicks picks = new GreedyPicks(pool, rows, batch);
    TypicalPoints.choose(pool.features(rows), labelled, rows, batch, seed)
        .forEach(chosen -> picks.take(chosen.point(), chosen.utility()));
    return picks.selection();
  }
}

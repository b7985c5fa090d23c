package org.medal.core.query;

import java.util.List;
import java.util.Set;
import org.medal.core.cluster.Bandwidth;
import org.medal.core.cluster.Kernel;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.RowSample;
import org.medal.core.pool.Selection;

/**
 * MaxHerding: picks, one after the other, the sample that most increases the generalised coverage
 * of the pool by the labelled samples and the picks S.
 *
 * <p>C(S) = 1/P · Σₓ max_{s ∈ S} k(x, s) with k(x, s) = exp(−‖x − s‖²/h²); the utility is the
 * increase of C, between 0 and 1. h is the median distance above 0 between samples, 500 drawn by
 * the seed where there are more; the authors keep h = 1 for features scaled to unit length, whose
 * distances are of that size, and features here are used as they come.
 *
 * <p>Features are [P, d]. Above 10,000 unlabelled samples, or 10 a pick if that is more, so many
 * are drawn by the seed for candidates, and coverage is measured on these. With M of them the cost
 * is O(M²·d) for the first pick, between O(M·d) and that for each further one, O(N·M·d) for the
 * labelled; O(P) memory: no kernel matrix is kept. The coverage of any one set by the M drawn is
 * within √(ln(2/δ)/(2M)) of that by all with probability 1 − δ (Hoeffding 1963, sections 2 and 6):
 * 0.014 for M = 10,000 and δ = 0.05; for all n·M sets that are compared at once, ln(2nM/δ) stands
 * there, which gives 0.030 for n = 100.
 *
 * <p>Of equal gains the sample with the smaller sum of squared distances to the candidates goes
 * first, then the lower row. The seed is used for the draws only.
 *
 * <p>Source: Bae, Noh and Sutherland, Generalized Coverage for More Robust Low-Budget Active
 * Learning, ECCV 2024.
 */
public final class MaxHerding implements QueryStrategy {
  private static final int MEDIAN_OF = 500;
  private static final StrategyCard CARD =
      new StrategyCard(
          "max-herding",
          List.of(),
          Set.of(Need.FEATURES),
          "gain in coverage",
          "(M + N) M d to n M^2 d, M up to 10,000 candidates",
          "Bae et al. 2024");

  @Override
  public StrategyCard card() {
    return CARD;
  }

  @Override
  public Selection select(PoolView pool, int batch, long seed) {
    int[] rows = Covering.rows(pool, batch, seed);
    return Covering.select(pool, batch, rows, Kernel.gaussian(bandwidth(pool, seed)));
  }

  /** The median distance above 0 between samples. */
  static double bandwidth(PoolView pool, long seed) {
    return Bandwidth.median(pool.features(RowSample.of(pool, MEDIAN_OF, seed)));
  }
}

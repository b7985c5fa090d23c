package org.medal.core.query;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.medal.core.cluster.Bandwidth;
import org.medal.core.cluster.Kernel;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.RowSample;
import org.medal.core.pool.Selection;
import org.medal.core.uncertainty.Uncertainty;

/**
 * Uncertainty Herding: picks, one after the other, the sample that most increases the coverage of
 * what the model is unsure of, by the labelled samples and the picks S.
 *
 * <p>U(S) = 1/P · Σₓ u(x)·max_{s ∈ S} k(x, s) with u(x) = 1 − (p₁ − p₂), the margin between the two
 * largest probabilities, and k(x, s) = exp(−‖x − s‖²/h²); the utility is the increase of U, between
 * 0 and 1. h is the smallest distance above 0 between labelled samples (10,000 drawn by the seed
 * where there are more): it shrinks as labels come in, and the strategy turns from {@link
 * MaxHerding} into margin sampling. With fewer than two different labelled samples it is {@link
 * MaxHerding}'s. The authors also soften the probabilities by a temperature fitted to held-out
 * labels; arrays hold none, so the temperature is 1: give calibrated probabilities.
 *
 * <p>Probabilities are [P, C], rows sum to 1, features [P, d], used as they come. Candidates, cost
 * and memory are those of {@link MaxHerding}, and O(N²·d) for h.
 *
 * <p>Of equal gains the sample with the smaller sum of squared distances to the candidates goes
 * first, then the lower row. Where the model is sure of everything, the sample farthest from the
 * nearest labelled one or pick goes first, at utility 0. The seed is used for the draws only.
 *
 * <p>Source: Bae, Oliveira and Sutherland, Uncertainty Herding: One Active Learning Method for All
 * Label Budgets, ICLR 2025.
 */
public final class UncertaintyHerding implements QueryStrategy {
  private static final StrategyCard CARD =
      new StrategyCard(
          "uncertainty-herding",
          List.of("uherding"),
          Set.of(Need.PROBABILITIES, Need.FEATURES),
          "gain in coverage of the uncertain",
          "P C + N^2 d + (M + N) M d to n M^2 d, M up to 10,000 candidates",
          "Bae et al. 2025");

  @Override
  public StrategyCard card() {
    return CARD;
  }

  @Override
  public Selection select(PoolView pool, int batch, long seed) {
    int[] rows = Covering.rows(pool, batch, seed);
    double[] margins = UncertaintySampling.scores(Uncertainty.MARGIN, pool.probabilities(rows));
    return Covering.select(pool, batch, rows, margins, Kernel.gaussian(bandwidth(pool, seed)));
  }

  private static double bandwidth(PoolView pool, long seed) {
    int[] labelled = RowSample.labelled(pool, Covering.SAMPLE, seed);
    OptionalDouble smallest = Bandwidth.smallest(pool.features(labelled));
    return smallest.orElseGet(() -> MaxHerding.bandwidth(pool, seed));
  }
}

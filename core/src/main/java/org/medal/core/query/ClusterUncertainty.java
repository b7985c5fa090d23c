package org.medal.core.query;

import java.util.List;
import java.util.Set;
import org.medal.core.pool.IdOrder;
import org.medal.core.pool.Pick;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.uncertainty.Uncertainty;

/**
 * Uncertainty-weighted k-means over the most uncertain: keeps the β·n unlabelled samples of highest
 * predictive entropy, β = {@value #PER_PICK}, clusters them into n clusters and picks of each the
 * sample nearest to its centre.
 *
 * <p>The clusters lessen Σᵢ H(pᵢ)·‖f(xᵢ) − c(xᵢ)‖²; the utility of a pick is Σ H(pᵢ) over its
 * cluster, in nats, and the greatest comes first. Unlike {@link Clue}, nothing outside the β·n most
 * uncertain is looked at, and distances are between the features, not the penultimate layer.
 *
 * <p>Probabilities are [P, C], rows sum to 1; features [·, d], read only for the β·n. Cost O(P·C +
 * P·log(β·n) + iterations·β·n²·d) time, O(P + n·d) memory.
 *
 * <p>Ties go to the lower row. The seed draws the first centres. Labels are not used, so nothing
 * labelled is no exception. Where no more than β·n samples are left, all are clustered; clusters of
 * no entropy have utility 0.
 *
 * <p>Source: Zhdanov, Diverse mini-batch Active Learning, arXiv:1901.05954, 2019, with entropy as
 * its informativeness.
 */
public final class ClusterUncertainty implements QueryStrategy {
  static final int PER_PICK = 10;

  private static final StrategyCard CARD =
      new StrategyCard(
          "cluster-uncertainty",
          List.of(),
          Set.of(Need.PROBABILITIES, Need.FEATURES),
          "summed predictive entropy of its cluster (nats)",
          "P C + n^2 d",
          "Zhdanov 2019");

  @Override
  public StrategyCard card() {
    return CARD;
  }

  @Override
  public Selection select(PoolView pool, int batch, long seed) {
    int[] rows = IdOrder.of(pool, mostUncertain(pool, batch));
    double[] entropies = UncertaintySampling.scores(Uncertainty.ENTROPY, pool.probabilities(rows));
    return WeightedMedoids.select(pool, rows, pool.features(rows), entropies, batch, seed);
  }

  private static int[] mostUncertain(PoolView pool, int batch) {
    int kept = (int) Math.min((long) PER_PICK * batch, pool.size());
    return new UncertaintySampling(Uncertainty.ENTROPY)
        .select(pool, kept, 0).picks().stream().mapToInt(Pick::row).toArray();
  }
}

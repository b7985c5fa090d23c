package org.medal.core.query;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.medal.core.cluster.KMeans;
import org.medal.core.data.Matrix;
import org.medal.core.pool.GreedyPicks;
import org.medal.core.pool.IdOrder;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;

/**
 * Active learning using pre-clustering: clusters the pool once, classifies clusters rather than
 * samples, and picks the samples that contribute most to the expected error, p(x)·E[‖y − p‖² | x].
 *
 * <p>p(x) ∝ Σ_k p(k)·exp(−‖f(x) − c_k‖²/2σ²), a mixture of isotropic Gaussians at the K centres,
 * and p(y|x) = Σ_k p(y|k)·p(k|x); both are the paper's, as is the criterion. The expected squared
 * error of probabilities is 1 − Σ_y p(y|x)², which for two classes is 2·p₀·p₁. Adapted to a network
 * that is trained elsewhere and to more than two classes:
 *
 * <ul>
 *   <li>K-means with K = ⌈√P⌉, {@value #MOST_CLUSTERS} at most, over labelled and unlabelled
 *       samples, in place of K-medoids made finer from round to round.
 *   <li>p(k) is the cluster's share of the pool and σ² the mean of ‖f(x) − c(x)‖², neither fitted
 *       further; σ² is not divided by d, or in many dimensions density would outweigh all else.
 *   <li>p(y|k) is (p_θ(y|m_k) + n_ky)/(1 + n_k): the model's opinion of the cluster's medoid m_k
 *       counts as one sample beside its n_k labelled ones, whose labels so spread over the cluster;
 *       in place of a classifier fitted to the representatives.
 *   <li>In a batch clusters take turns. Those with neither label nor pick come first, each with its
 *       medoid; then no cluster has another pick before each has had as many, where labels count as
 *       one pick.
 * </ul>
 *
 * <p>Probabilities are [P, C], read for medoids only, rows sum to 1; features [P, d]. Cost
 * O(iterations·K·P·d + n·P) time (above the size at which {@link KMeans} samples, one pass over P),
 * O(P·C) memory.
 *
 * <p>Ties go to the lower row. The seed is not used: the clusters come from a seed of their own, so
 * that they last from round to round where features do. With nothing labelled all clusters come
 * first; a class without labels is what the model holds it for.
 *
 * <p>Source: Nguyen and Smeulders, Active Learning Using Pre-clustering, ICML 2004.
 */
public final class PreClustering implements QueryStrategy {
  static final int MOST_CLUSTERS = 200;
  static final long CLUSTERING_SEED = 0;

  private static final StrategyCard CARD =
      new StrategyCard(
          "pre-clustering",
          List.of(),
          Set.of(Need.PROBABILITIES, Need.FEATURES),
          "relative density x expected squared error",
          "P^1.5 d + n P",
          "Nguyen and Smeulders 2004");

  @Override
  public StrategyCard card() {
    return CARD;
  }

  @Override
  public Selection select(PoolView pool, int batch, long seed) {
    int[] rows = IdOrder.of(pool);
    int k = (int) Math.min(MOST_CLUSTERS, Math.ceil(Math.sqrt(rows.length)));
    Matrix points = pool.features(rows);
    KMeans clusters = KMeans.fit(points, k, CLUSTERING_SEED);
    int[] open =
        IntStream.range(0, rows.length)
            .filter(i -> pool.label(rows[i]) == PoolView.UNLABELLED)
            .toArray();
    double[] risks = ClusterRisk.of(pool, rows, points, clusters);
    ClusterTurns turns = new ClusterTurns(pool, rows, clusters);
    GreedyPicks picks =
        new GreedyPicks(pool, Arrays.stream(open).map(i -> rows[i]).toArray(), batch);
    while (picks.open()) {
      int best = picks.best(i -> turns.isOn(open[i]) ? risks[open[i]] : Double.NEGATIVE_INFINITY);
      picks.take(best, risks[open[best]]);
      turns.take(open[best]);
    }
    return picks.selection();
  }
}

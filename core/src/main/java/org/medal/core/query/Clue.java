package org.medal.core.query;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.medal.core.data.Probabilities;
import org.medal.core.data.UsageException;
import org.medal.core.pool.IdOrder;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.uncertainty.Uncertainty;

/**
 * CLUE, clustering uncertainty-weighted embeddings: clusters all unlabelled samples by k-means in
 * the penultimate layer, each weighing as much as its entropy, and picks of each of the n clusters
 * the sample nearest to its centre.
 *
 * <p>The clusters lessen Σᵢ H(pᵢ)·‖φ(xᵢ) − c(xᵢ)‖² over the whole pool, where p = softmax(z/T),
 * that is p ∝ softmax(z)^(1/T). The utility of a pick is Σ H(pᵢ) over its cluster, in nats, and the
 * greatest comes first; so a cluster may owe its pick to many samples of little uncertainty, which
 * {@link ClusterUncertainty} leaves out beforehand.
 *
 * <p>Probabilities are [P, C], rows sum to 1; φ is [P, d]. Cost O(iterations·n·P·d) time, above the
 * size at which {@link org.medal.core.cluster.KMeans} samples O(n·P·d); O(P + n·d) memory.
 *
 * <p>Ties go to the lower row. The seed draws the first centres. Labels are not used, so nothing
 * labelled is no exception. Where all entropies are 0 all samples weigh alike. A pick is sought
 * among its cluster's own samples, so no two clusters ask for one.
 *
 * <p>Source: Prabhu, Chandrasekaran, Saenko and Hoffman, Active Domain Adaptation via Clustering
 * Uncertainty-weighted Embeddings, ICCV 2021.
 *
 * @param temperature the paper's T: below 1 the sure weigh less against the unsure
 */
public record Clue(double temperature) implements QueryStrategy {
  public Clue {
    if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
      throw new UsageException("The temperature of clue must be positive, not " + temperature);
    }
  }

  @Override
  public StrategyCard card() {
    return new StrategyCard(
        "clue",
        List.of(),
        Set.of(Need.PROBABILITIES, Need.PENULTIMATE),
        "summed predictive entropy of its cluster (nats)",
        "n P d",
        "Prabhu et al. 2021");
  }

  @Override
  public Selection select(PoolView pool, int batch, long seed) {
    int[] rows = IdOrder.of(pool, pool.unlabelled());
    double[] weights = entropies(pool.probabilities(rows));
    return WeightedMedoids.select(pool, rows, pool.penultimate(rows), weights, batch, seed);
  }

  /** The entropy of every row at this temperature. */
  double[] entropies(Probabilities probabilities) {
    double[] entropies = new double[probabilities.rows()];
    double[] p = new double[probabilities.classes()];
    for (int i = 0; i < entropies.length; i++) {
      probabilities.copyRow(i, p);
      temper(p);
      entropies[i] = Uncertainty.ENTROPY.of(p);
    }
    return entropies;
  }

  private void temper(double[] p) {
    // by the largest, so that a low temperature does not make all of them 0
    double largest = Arrays.stream(p).max().orElseThrow();
    Arrays.setAll(p, c -> Math.pow(p[c] / largest, 1 / temperature));
    double sum = Arrays.stream(p).sum();
    Arrays.setAll(p, c -> p[c] / sum);
  }
}

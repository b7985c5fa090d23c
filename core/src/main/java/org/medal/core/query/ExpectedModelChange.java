package org.medal.core.query;

import java.util.List;
import java.util.Set;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.head.InnerProduct;
import org.medal.core.pool.PoolView;

/**
 * Expected model change: picks the samples whose label would move the weights most, measured by the
 * expected length of the loss gradient.
 *
 * <p>utility(x) = Σ_c p_c·‖∇ℓ(x, c)‖. For the last layer, whose gradient is (p − e_c) ⊗ (h, 1) with
 * h what the head reads and 1 for the bias, it is √(‖h‖² + 1)·Σ_c p_c·‖p − e_c‖; for the whole
 * network the model measures it.
 *
 * <p>Probabilities are [P, C], rows sum to 1; h is [P, d]. Cost O(P·(d + C)), memory O(P). Ties go
 * to the lower row; the seed is not used, nor are labels.
 *
 * <p>Source: Settles, Craven and Ray, Multiple-Instance Active Learning, NIPS 2007; Settles, Active
 * Learning Literature Survey, 2009, section 3.3.
 *
 * @param scope whose gradient
 */
public record ExpectedModelChange(GradientScope scope) implements ScoringStrategy {
  @Override
  public StrategyCard card() {
    return switch (scope) {
      case LAST_LAYER ->
          card(
              Set.of(Need.PROBABILITIES, Need.PENULTIMATE),
              "expected gradient length of the last layer",
              "P (d + C)");
      case NETWORK ->
          card(
              Set.of(Need.GRADIENTS),
              "expected gradient length of the network",
              "P C gradients of the network");
    };
  }

  private static StrategyCard card(Set<Need> needs, String utility, String cost) {
    return new StrategyCard("emc", List.of(), needs, utility, cost, "Settles, Craven and Ray 2007");
  }

  @Override
  public double[] scores(PoolView pool, int[] rows, long seed) {
    return scope == GradientScope.NETWORK
        ? pool.gradientLengths(rows)
        : lastLayer(pool.probabilities(rows), pool.penultimate(rows));
  }

  private static double[] lastLayer(Probabilities probabilities, Matrix penultimate) {
    double[] scores = new double[penultimate.rows()];
    double[] p = new double[probabilities.classes()];
    double[] h = new double[penultimate.columns()];
    for (int i = 0; i < scores.length; i++) {
      probabilities.copyRow(i, p);
      penultimate.copyRow(i, h);
      scores[i] = expectedResidual(p) * Math.sqrt(InnerProduct.of(h, h) + 1);
    }
    return scores;
  }

  /** Σ_c p_c·‖p − e_c‖. */
  private static double expectedResidual(double[] p) {
    double expected = 0;
    for (int c = 0; c < p.length; c++) {
      double squares = 0;
      for (int k = 0; k < p.length; k++) {
        double residual = k == c ? p[k] - 1 : p[k];
        squares += residual * residual;
      }
      expected += p[c] * Math.sqrt(squares);
    }
    return expected;
  }
}

package org.medal.core.head;

import java.util.List;

/**
 * The summed variance of predicted probabilities over evaluation samples, tr(A·F⁻¹) with F the
 * {@link FisherInformation} and A = Σₑ Σ_c g_c(xₑ)·g_c(xₑ)ᵀ, g_c the gradient of p(c|x) with
 * respect to the weights; and by how much one more labelled sample reduces it. Safe for many
 * threads.
 */
public final class PredictionVariance {
  private final FisherInformation information;
  private final List<FisherInformation.Seen> evaluation;

  /**
   * The variance over some samples.
   *
   * @param evaluation samples at which the head predicts
   */
  public PredictionVariance(FisherInformation information, List<FisherTerm> evaluation) {
    this.information = information;
    this.evaluation = evaluation.parallelStream().map(information::see).toList();
  }

  /**
   * tr(A·F⁻¹) − tr(A·(F + V·Vᵀ)⁻¹) for a candidate's V = S ⊗ x, at least 0. By Woodbury's identity
   * it is tr(Bᵀ·B·(I + Vᵀ·F⁻¹·V)⁻¹) with B = Gᵀ·F⁻¹·V, A = G·Gᵀ and Gₑ = Sₑ·Sₑᵀ ⊗ xₑ.
   */
  public double reduction(FisherTerm candidate) {
    FisherInformation.Seen seen = information.see(candidate);
    double[][] gain = information.covariance(seen, seen);
    for (int a = 0; a < gain.length; a++) {
      gain[a][a] += 1;
    }
    Cholesky factor = Cholesky.of(gain, 1);
    double sum = 0;
    for (FisherInformation.Seen e : evaluation) {
      double[][] covariance = information.covariance(e, seen);
      for (double[] weights : e.term().root()) {
        sum += squaredLength(factor, combined(weights, covariance));
      }
    }
    return sum;
  }

  private static double[] combined(double[] weights, double[][] rows) {
    double[] combined = new double[rows.length];
    for (int a = 0; a < rows.length; a++) {
      for (int b = 0; b < rows.length; b++) {
        combined[b] += weights[a] * rows[a][b];
      }
    }
    return combined;
  }

  private static double squaredLength(Cholesky factor, double[] vector) {
    factor.solveLower(vector);
    return InnerProduct.of(vector, vector);
  }
}

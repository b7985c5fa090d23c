package org.medal.core.query;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.head.FisherInformation;
import org.medal.core.head.FisherTerm;
import org.medal.core.head.PredictionVariance;
import org.medal.core.head.SoftmaxHead;
import org.medal.core.head.Standardisation;
import org.medal.core.pool.IdOrder;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.RowSample;

/**
 * Variance reduction: picks the samples that most reduce the variance of the softmax head's
 * predictions over the pool, by A-optimality of the Fisher information.
 *
 * <p>utility(x) = tr(A·F⁻¹) − tr(A·F₊ₓ⁻¹). F = κ·I + Σᵢ (diag(pᵢ) − pᵢ·pᵢᵀ) ⊗ xᵢ·xᵢᵀ over the
 * labelled rows is the Fisher information of the head's weights, F₊ₓ the same with the candidate's
 * term, and A = Σₑ Σ_c g_c(xₑ)·g_c(xₑ)ᵀ, g_c the gradient of p(c|x), over {@value #EVALUATION}
 * unlabelled samples drawn by key. So tr(A·F⁻¹) is, to first order in the weights, the summed
 * variance of the predicted probabilities. κ = λ·max(1, N) is the prior that {@link SoftmaxHead}'s
 * penalty stands for; the bias is one more feature, always 1, under the same prior. Nothing else is
 * approximated: no block of F is left out.
 *
 * <p>Probabilities p are those of the current model, [P, C], scaled to a sum of 1; x is what the
 * head reads, [P, d], standardised by the labelled rows, or with fewer than two of those by the
 * evaluation samples. Matrices of C·d rows are never formed: with m = N·(C − 1) and E evaluation
 * samples, cost O(m³ + P·((N + E)·d + C·m² + E·C²·m)), memory O((N + E)·d + m²).
 *
 * <p>Ties go to the lower row; the seed draws the evaluation samples. Labels do not matter, only
 * which rows have one; with none, F is the prior.
 *
 * <p>Source: Zhang and Oles, ICML 2000; Schein and Ungar, Active learning for logistic regression,
 * Machine Learning 68, 2007 (A-optimality).
 */
public record VarianceReduction() implements ScoringStrategy {
  static final int EVALUATION = 200;

  @Override
  public StrategyCard card() {
    return new StrategyCard(
        "variance-reduction",
        List.of(),
        Set.of(Need.PROBABILITIES, Need.PENULTIMATE),
        "reduction of the summed variance of predicted probabilities",
        "m^3 + P ((N + E) d + C m^2 + E C^2 m), m = N (C - 1), E = 200",
        "Zhang and Oles 2000; Schein and Ungar 2007, A-optimality");
  }

  @Override
  public double[] scores(PoolView pool, int[] rows, long seed) {
    int[] labelled = IdOrder.of(pool, pool.labelled());
    int[] evaluation = RowSample.unlabelled(pool, EVALUATION, seed);
    Standardisation scale = scaledBy(pool, labelled.length > 1 ? labelled : evaluation);
    double prior = SoftmaxHead.L2 * Math.max(1, labelled.length);
    FisherInformation information =
        new FisherInformation(Terms.of(pool, labelled, scale).all(), prior);
    PredictionVariance variance =
        new PredictionVariance(information, Terms.of(pool, evaluation, scale).all());
    Terms candidates = Terms.of(pool, rows, scale);
    double[] scores = new double[rows.length];
    Arrays.parallelSetAll(scores, i -> variance.reduction(candidates.term(i)));
    return scores;
  }

  private static Standardisation scaledBy(PoolView pool, int[] rows) {
    Matrix features = pool.penultimate(rows);
    double[][] copy = new double[rows.length][];
    Arrays.setAll(copy, features::row);
    return Standardisation.of(copy);
  }

  /** The terms of pool rows, made when asked for. */
  private record Terms(Matrix features, Probabilities probabilities, Standardisation scale) {
    static Terms of(PoolView pool, int[] rows, Standardisation scale) {
      return new Terms(pool.penultimate(rows), pool.probabilities(rows), scale);
    }

    FisherTerm term(int i) {
      double[] x = features.row(i);
      scale.apply(x);
      double[] withBias = Arrays.copyOf(x, x.length + 1);
      withBias[x.length] = 1;
      return FisherTerm.of(withBias, probabilities.row(i));
    }

    List<FisherTerm> all() {
      return IntStream.range(0, features.rows()).mapToObj(this::term).toList();
    }
  }
}

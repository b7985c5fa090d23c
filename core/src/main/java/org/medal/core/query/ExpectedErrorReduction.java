package org.medal.core.query;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.medal.core.data.Probabilities;
import org.medal.core.head.Retraining;
import org.medal.core.head.SoftmaxHead;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Ranking;
import org.medal.core.pool.RowSample;
import org.medal.core.pool.Selection;
import org.medal.core.random.Seeds;

/**
 * Expected error reduction: picks the samples after whose labelling the model would expect the
 * least error on the pool. For each candidate x and each label y the softmax head is trained again,
 * exactly, with (x, y) added.
 *
 * <p>utility(x) = −Σ_y p(y|x) · Σₑ L(p₊₍ₓ,ᵧ₎(·|e)): p(y|x) of the current model, L the expected log
 * loss −Σ p·ln p in nats or the expected 0/1 loss 1 − max p. The candidates are {@value
 * #CANDIDATES} unlabelled samples drawn by key, or as many as the batch if that is more; the e are
 * {@value #EVALUATION} more, drawn likewise and independently. Only candidates are picked, so this
 * is no scoring of all rows.
 *
 * <p>Probabilities are [P, C], rows sum to 1; what the head reads is [·, d], taken for labelled
 * rows, candidates and evaluation only, and standardised by the labelled rows as they are now. The
 * head is {@link SoftmaxHead}, λ = 1. Cost for M candidates O(N²·d + M·(N + E)·d + M·C·(i·N²·C +
 * E·N·C)) for i iterations of a warm-started search; memory O((N + M + E)·d).
 *
 * <p>Ties go to the lower row; the same seed draws the same samples. Classes without a label have
 * probability 0 until a candidate brings them in; with fewer than two rows labelled, nothing
 * standardises the features and the head has only its bias.
 *
 * <p>Source: Roy and McCallum, Toward Optimal Active Learning through Sampling Estimation of Error
 * Reduction, ICML 2001.
 *
 * @param loss what is expected to become small
 */
public record ExpectedErrorReduction(ExpectedLoss loss) implements QueryStrategy {
  static final int CANDIDATES = 100;
  static final int EVALUATION = 200;

  @Override
  public StrategyCard card() {
    return new StrategyCard(
        "eer",
        List.of(),
        Set.of(Need.PROBABILITIES, Need.PENULTIMATE),
        switch (loss) {
          case LOG -> "minus the expected log loss after labelling (nats, summed)";
          case ZERO_ONE -> "minus the expected errors after labelling";
        },
        "N^2 d + M (N + E) d + M C^2 (N^2 + N E), M = max(100, n), E = 200",
        "Roy and McCallum 2001");
  }

  @Override
  public Selection select(PoolView pool, int batch, long seed) {
    int[] candidates =
        RowSample.unlabelled(
            pool, Math.max(CANDIDATES, batch), Seeds.derive(seed, "eer candidates"));
    int[] evaluation = RowSample.unlabelled(pool, EVALUATION, Seeds.derive(seed, "eer evaluation"));
    Probabilities current = pool.probabilities(candidates);
    TrainingRows training = TrainingRows.of(pool, current.classes());
    Retraining retraining =
        new Retraining(
            training.features(),
            training.labels(),
            training.read(pool, evaluation),
            current.classes(),
            SoftmaxHead.L2);
    double[][] features = training.read(pool, candidates);
    double[] utilities =
        IntStream.range(0, candidates.length)
            .parallel()
            .mapToDouble(i -> utility(current.row(i), retraining.with(features[i])))
            .toArray();
    return Ranking.top(pool, candidates, utilities, batch);
  }

  /**
   * The utility of one candidate.
   *
   * @param p its class probabilities now
   * @param retrained for a label, the probabilities of the evaluation samples [E, C] after training
   *     with it; not asked for labels of probability 0
   */
  double utility(double[] p, IntFunction<double[][]> retrained) {
    double expected = 0;
    for (int y = 0; y < p.length; y++) {
      if (p[y] > 0) {
        expected += p[y] * loss.sum(retrained.apply(y));
      }
    }
    return -expected;
  }
}

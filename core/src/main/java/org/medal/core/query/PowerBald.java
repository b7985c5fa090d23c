package org.medal.core.query;

import java.util.List;
import java.util.Set;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.RandomDraws;
import org.medal.core.random.Seeds;
import org.medal.core.uncertainty.Disagreement;

/**
 * PowerBALD: draws the batch at random without replacement, each sample with a chance in proportion
 * to its mutual information, so that a batch is not many copies of one informative sample.
 *
 * <p>u(x) = β·ln s(x) + g(x) with s the utility of {@code bald}, β = 1, and g = −ln(−ln U) Gumbel
 * noise; the n highest u are such a draw. ln 0 counts as {@value #LOG_OF_ZERO}, less than the
 * logarithm of any double together with its noise: samples on which all members agree come after
 * all others, in random order.
 *
 * <p>Members are [K, P, C], rows sum to 1; s in nats. Cost O(P·K·C + P·log n).
 *
 * <p>The noise of a sample is keyed by seed and id, and is none that another strategy draws. Labels
 * are not read: nothing labelled or a class without labels changes nothing.
 *
 * <p>Source: Kirsch et al., Stochastic Batch Acquisition: A Simple Baseline for Deep Active
 * Learning, 2021, the power acquisition distribution.
 */
public final class PowerBald implements ScoringStrategy {
  private static final StrategyCard CARD =
      new StrategyCard(
          "power-bald",
          List.of(),
          Set.of(Need.MEMBERS),
          "ln of the mutual information (nats) + Gumbel noise",
          "P K C",
          "Kirsch et al. 2021");

  /** Stands for ln 0: ln of the smallest double is −744.4, the noise lies in [−3.7, 36.8]. */
  private static final double LOG_OF_ZERO = -1000;

  @Override
  public StrategyCard card() {
    return CARD;
  }

  @Override
  public double[] scores(PoolView pool, int[] rows, long seed) {
    double[] information =
        new CommitteeSampling(Disagreement.MUTUAL_INFORMATION).scores(pool, rows, seed);
    double[] scores = RandomDraws.of(pool, rows, Seeds.derive(seed, "power-bald"));
    for (int i = 0; i < scores.length; i++) {
      double log = information[i] > 0 ? Math.log(information[i]) : LOG_OF_ZERO;
      scores[i] = log + gumbel(scores[i]);
    }
    return scores;
  }

  /** The Gumbel number of a uniform one; 0, which would be −∞, counts as half a step. */
  private static double gumbel(double uniform) {
    return -Math.log(-Math.log(Math.max(uniform, 0x1.0p-54)));
  }

  @Override
  public boolean startsAtZero() {
    return false;
  }
}

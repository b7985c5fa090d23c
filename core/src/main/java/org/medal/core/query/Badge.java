package org.medal.core.query;

import java.util.List;
import java.util.Set;
import org.medal.core.pool.GreedyPicks;
import org.medal.core.pool.IdOrder;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.random.KeyedRandom;

/**
 * BADGE: picks samples whose gradients of the last layer are long and differ, by k-means++ seeding
 * on the gradients that the loss would have if the predicted class were the label.
 *
 * <p>g(x) = (p − e_ŷ) ⊗ h with ŷ = argmax p and h what the head reads. The first pick has the
 * longest gradient, as in the authors' code (their paper leaves it to k-means++, which starts
 * anywhere); each further one is drawn with probability proportional to the squared distance of its
 * gradient to the nearest gradient picked. The utility is that squared distance at the moment of
 * the pick, for the first pick the squared length. Labelled rows play no part.
 *
 * <p>Probabilities are [P, C], rows sum to 1; h is [P, d]. The C·d numbers of a gradient are never
 * held: ⟨gᵢ, gⱼ⟩ = ⟨qᵢ, qⱼ⟩·⟨hᵢ, hⱼ⟩ with q = p − e_ŷ. Cost O(P·n·(d + C)) at worst, usually a
 * small part of it, as q alone rules most rows out; memory O(P·C).
 *
 * <p>Draws are keyed by the pick's rank and go along the samples in the order of ids. The longest
 * gradient is the lower row's of equals; once all gradients left have been picked from, at distance
 * 0, the lowest rows follow. Where two classes are equally probable, ŷ is the lower.
 *
 * <p>Source: Ash et al., Deep Batch Active Learning by Diverse, Uncertain Gradient Lower Bounds,
 * ICLR 2020, Algorithm 1.
 */
public final class Badge implements QueryStrategy {
  private static final StrategyCard CARD =
      new StrategyCard(
          "badge",
          List.of(),
          Set.of(Need.PROBABILITIES, Need.PENULTIMATE),
          "squared distance to the nearest picked gradient",
          "P n (d + C)",
          "Ash et al. 2020, alg. 1");

  @Override
  public StrategyCard card() {
    return CARD;
  }

  @Override
  public Selection select(PoolView pool, int batch, long seed) {
    int[] rows = IdOrder.of(pool, pool.unlabelled());
    Gradients gradients = new Gradients(pool.probabilities(rows), pool.penultimate(rows));
    double[] nearest = gradients.squaredLengths();
    GreedyPicks picks = new GreedyPicks(pool, rows, batch);
    while (picks.open()) {
      int pick =
          picks.size() == 0
              ? picks.best(i -> nearest[i])
              : draw(picks, nearest, KeyedRandom.of(seed, "badge", picks.size()).nextDouble());
      picks.take(pick, nearest[pick]);
      if (picks.open()) {
        gradients.lowerToDistancesFrom(pick, nearest, picks.size() == 1);
      }
    }
    return picks.selection();
  }

  /** A sample with probability proportional to its weight; those taken have weight 0. */
  private static int draw(GreedyPicks picks, double[] weights, double random) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double left = random * total;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    // all weights are 0, or rounding has left a remainder
    return picks.best(i -> weights[i]);
  }
}

package org.medal.core.query;

import java.util.List;
import java.util.Set;
import org.medal.core.pool.GreedyPicks;
import org.medal.core.pool.IdOrder;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;

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
 * held: ⟨gᵢ, gⱼ⟩ = ⟨qᵢ, qⱼ⟩·⟨hᵢ, hⱼ⟩ with q = p − e_ŷ. Cost O(P·n·(d + C)) at worst, usually O(P·(d
 * + n)): distances are only computed for samples that a draw comes upon; memory O(P·C).
 *
 * <p>Draws are keyed by the pick's rank and the sample's place in the order of ids. The longest
 * gradient is the lower row's of equals; once all gradients left have been picked from, at distance
 * 0, the lowest rows follow. Where two classes are equally probable, ŷ is the lower.
 *
 * <p>Source: Ash et al., Deep Batch Active Learning by Diverse, Uncertain Gradient Lower Bounds,
 * ICLR 2020, Algorithm 1.
 */
public final class Badge implements QueryStrategy {
  /** Rows measured one by one before all are at once, which costs about as much. */
  private static final int LEAST_PATIENCE = 16;

  private static final int PATIENCE_SHARE = 64;

  private static final StrategyCard CARD =
      new StrategyCard(
          "badge",
          List.of(),
          Set.of(Need.PROBABILITIES, Need.PENULTIMATE),
          "squared distance to the nearest picked gradient",
          "P (d + n) to P n d",
          "Ash et al. 2020, alg. 1");

  @Override
  public StrategyCard card() {
    return CARD;
  }

  @Override
  public Selection select(PoolView pool, int batch, long seed) {
    int[] rows = IdOrder.of(pool, pool.unlabelled());
    GreedyPicks picks = new GreedyPicks(pool, rows, batch);
    Gradients gradients = new Gradients(pool.probabilities(rows), pool.penultimate(rows));
    if (!picks.open()) {
      return picks.selection();
    }
    double[] lengths = gradients.squaredLengths();
    int longest = picks.best(i -> lengths[i]);
    picks.take(longest, lengths[longest]);
    NearestPicked nearest = new NearestPicked(gradients, longest);
    while (picks.open()) {
      int pick = draw(nearest, seed, picks);
      picks.take(pick, nearest.exact(pick));
      nearest.add(pick);
    }
    return picks.selection();
  }

  /** A sample with probability proportional to its squared distance; those taken have 0. */
  private static int draw(NearestPicked nearest, long seed, GreedyPicks picks) {
    double[] bounds = nearest.bounds();
    int patience = LEAST_PATIENCE + bounds.length / PATIENCE_SHARE;
    int winner = race(bounds, seed, picks).winner(nearest::exact, patience);
    if (winner < 0) {
      nearest.measureAll();
      winner = race(bounds, seed, picks).winner(nearest::exact, 0);
    }
    // all are at distance 0
    return winner < 0 ? picks.best(i -> bounds[i]) : winner;
  }

  private static WeightedRace race(double[] bounds, long seed, GreedyPicks picks) {
    return new WeightedRace(bounds, seed, "badge", picks.size());
  }
}

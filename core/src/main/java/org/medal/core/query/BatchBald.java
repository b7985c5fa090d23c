package org.medal.core.query;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.medal.core.pool.GreedyPicks;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.random.KeyedRandom;
import org.medal.core.random.Seeds;

/**
 * BatchBALD: picks one after the other the sample whose answer, together with those to the picks
 * before it, would tell most about which member of the committee is right.
 *
 * <p>I(y₁, …, y_n; k) = H(y₁, …, y_n) − 1/K · Σ_k Σ_i H(y_i | k) with P(y₁, …, y_n) = 1/K · Σ_k Π_i
 * p_k(y_i). The utility of a pick is its gain: I with it minus I before it, so the first utility is
 * that of {@code bald}, utilities never rise, and their sum is I of the batch. I cannot exceed ln
 * K: a batch that outgrows what its committee can tell ends in gains near 0.
 *
 * <p>Exact while the answers to the earlier picks have at most S = {@value #JOINT_ANSWERS}
 * combinations (C^n); after that estimated from a sample of at most S of them, drawn from the
 * mixture of the members as the picks are made, more densely where the members are still hard to
 * tell apart. A gain that comes out above an earlier one of the same sample, which in truth is
 * impossible, counts as the earlier one.
 *
 * <p>Members are [K, P, C], rows sum to 1; utilities in nats. Cost O(n·P·K·C·S) at worst; as gains
 * only fall, a sample is looked at again only when its last gain would win (Minoux's lazy greedy
 * search), which spares the more, the more the samples of a pool differ. Memory O(P + S·K).
 *
 * <p>Ties go to the lower row. The sampling is keyed by seed and pick. Labels are not read: nothing
 * labelled or a class without labels changes nothing. One member alone gives utility 0 to all.
 *
 * <p>Source: Kirsch, van Amersfoort and Gal, BatchBALD: Efficient and Diverse Batch Acquisition for
 * Deep Bayesian Active Learning, NeurIPS 2019, Algorithm 1; there the sample is drawn member by
 * member and evenly.
 */
public final class BatchBald implements QueryStrategy {
  private static final int JOINT_ANSWERS = 1024;

  private static final StrategyCard CARD =
      new StrategyCard(
          "batch-bald",
          List.of(),
          Set.of(Need.MEMBERS),
          "gain in joint mutual information (nats); sampled past "
              + JOINT_ANSWERS
              + " joint answers",
          "n P K C S, S <= " + JOINT_ANSWERS,
          "Kirsch et al. 2019, alg. 1");

  private final int limit;

  public BatchBald() {
    this(JOINT_ANSWERS);
  }

  /** Keeps at most {@code limit} joint answers. */
  BatchBald(int limit) {
    this.limit = limit;
  }

  @Override
  public StrategyCard card() {
    return CARD;
  }

  @Override
  public Selection select(PoolView pool, int batch, long seed) {
    int[] rows = pool.unlabelled();
    Committee committee = Committee.of(pool, rows);
    double[][] p = committee.newSample();
    GreedyPicks picks = new GreedyPicks(pool, rows, batch);
    PriorityQueue<Bound> bounds = bounds(rows.length);
    JointAnswers answers = JointAnswers.none(committee.size(), limit);
    while (picks.open()) {
      Bound best = bounds.remove();
      while (best.picks() < picks.size()) {
        committee.copySample(best.candidate(), p);
        bounds.add(best.lowered(answers.gain(p), picks.size()));
        best = bounds.remove();
      }
      picks.take(best.candidate(), best.gain());
      committee.copySample(best.candidate(), p);
      answers = answers.after(p, draw(pool, rows[best.candidate()], seed));
    }
    return picks.selection();
  }

  private static PriorityQueue<Bound> bounds(int candidates) {
    PriorityQueue<Bound> bounds = new PriorityQueue<>(Bound.BEST_FIRST);
    for (int i = 0; i < candidates; i++) {
      bounds.add(new Bound(i, Double.POSITIVE_INFINITY, -1));
    }
    return bounds;
  }

  private static double draw(PoolView pool, int row, long seed) {
    return KeyedRandom.of(Seeds.derive(seed, "batch-bald"), pool.id(row).value()).nextDouble();
  }

  /** The gain of a candidate when {@code picks} samples had been picked; no later one is higher. */
  private record Bound(int candidate, double gain, int picks) {
    static final Comparator<Bound> BEST_FIRST =
        Comparator.comparingDouble(Bound::gain).reversed().thenComparingInt(Bound::candidate);

    Bound lowered(double newGain, int newPicks) {
      return new Bound(candidate, Math.min(gain, newGain), newPicks);
    }
  }
}

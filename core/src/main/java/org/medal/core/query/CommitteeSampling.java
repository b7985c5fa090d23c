package org.medal.core.query;

import java.util.List;
import java.util.Set;
import org.medal.core.pool.PoolView;
import org.medal.core.uncertainty.Disagreement;

/**
 * Picks the samples on which a committee disagrees most, by one {@link Disagreement} of its K
 * members: {@code qbc-vote-entropy} −Σ v·ln v over the shares v of the votes, {@code qbc-kl} 1/K ·
 * Σ_k KL(p_k ‖ p̄), {@code bald} H(p̄) − 1/K · Σ_k H(p_k), {@code variation-ratios} 1 − the share
 * of the most frequent vote, {@code mean-std} 1/C · Σ_c σ_c over the members.
 *
 * <p>{@code qbc-kl} and {@code bald} are the same number for the same members, for the mean
 * divergence from the consensus is the mutual information of label and member. They differ only in
 * where the members come from: a committee of models fitted apart, or Monte-Carlo passes of one
 * network.
 *
 * <p>Members are [K, P, C], rows sum to 1; entropies and divergences in nats. Cost O(P·K·C + P·log
 * n).
 *
 * <p>Deterministic: the seed is not used and ties, which votes make many of, go to the lower row.
 * Labels are not read: nothing labelled or a class without labels changes nothing. One member alone
 * gives utility 0 to all.
 *
 * <p>Source: Settles, Active Learning Literature Survey, 2009, section 3.2, for vote entropy (Dagan
 * and Engelson, 1995, who divide it by a constant) and KL (McCallum and Nigam, 1998); Houlsby et
 * al., Bayesian Active Learning for Classification and Preference Learning, 2011, Eq. 2, and Gal,
 * Islam and Ghahramani, Deep Bayesian Active Learning with Image Data, 2017, for the rest, of which
 * variation ratios are Freeman's, 1965.
 *
 * @param measure the disagreement that is ranked by
 */
public record CommitteeSampling(Disagreement measure) implements ScoringStrategy {
  @Override
  public StrategyCard card() {
    return switch (measure) {
      case VOTE_ENTROPY ->
          card("qbc-vote-entropy", "entropy of the votes (nats)", "Dagan and Engelson 1995");
      case KL ->
          card(
              "qbc-kl",
              "mean KL divergence from the consensus (nats)",
              "McCallum and Nigam 1998; Settles 2009, sec. 3.2");
      case MUTUAL_INFORMATION ->
          card(
              "bald",
              "mutual information of label and member (nats)",
              "Houlsby et al. 2011, eq. 2; Gal et al. 2017",
              "dbal");
      case VARIATION_RATIO ->
          card(
              "variation-ratios",
              "1 - share of the most frequent vote",
              "Freeman 1965; Gal et al. 2017");
      case MEAN_STD ->
          card(
              "mean-std",
              "standard deviation over the members, mean of the classes",
              "Kampffmeyer et al. 2016; Gal et al. 2017");
    };
  }

  private static StrategyCard card(String name, String utility, String source, String... aliases) {
    return new StrategyCard(name, List.of(aliases), Set.of(Need.MEMBERS), utility, "P K C", source);
  }

  @Override
  public double[] scores(PoolView pool, int[] rows, long seed) {
    Committee committee = Committee.of(pool, rows);
    double[] scores = new double[rows.length];
    double[][] p = committee.newSample();
    for (int i = 0; i < scores.length; i++) {
      committee.copySample(i, p);
      scores[i] = measure.of(p);
    }
    return scores;
  }
}

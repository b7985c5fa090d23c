package org.medal.core.uncertainty;

import org.medal.core.data.Probabilities;

/**
 * How far the members of a committee are from agreeing on one sample, from the class probabilities
 * p[k][c] of its K members: rows are members, columns are classes, rows sum to 1. Higher is more
 * disagreement, 0 is none; one member alone never disagrees. A member votes for its most probable
 * class, of equals the lower one. O(K·C).
 */
public enum Disagreement {
  /** Entropy of the shares of the votes, −Σ_c v_c·ln v_c in nats, v_c = votes for c / K. */
  VOTE_ENTROPY {
    @Override
    public double of(double[][] p) {
      double[] shares = new double[p[0].length];
      int[] votes = votes(p);
      for (int c = 0; c < shares.length; c++) {
        shares[c] = (double) votes[c] / p.length;
      }
      return Uncertainty.ENTROPY.of(shares);
    }
  },
  /**
   * Mean Kullback–Leibler divergence of the members from their mean p̄, 1/K · Σ_k Σ_c p_kc·ln(p_kc
   * / p̄_c) in nats, with 0·ln 0 = 0. It equals {@link #MUTUAL_INFORMATION}.
   */
  KL {
    @Override
    public double of(double[][] p) {
      double[] mean = mean(p);
      double sum = 0;
      for (double[] member : p) {
        sum += divergence(member, mean);
      }
      // the rounding of equal members is not negative disagreement
      return Math.max(0, sum / p.length);
    }
  },
  /** H(p̄) − 1/K · Σ_k H(p_k) in nats: what the label would tell about which member is right. */
  MUTUAL_INFORMATION {
    @Override
    public double of(double[][] p) {
      double sum = 0;
      for (double[] member : p) {
        sum += Uncertainty.ENTROPY.of(member);
      }
      return Math.max(0, Uncertainty.ENTROPY.of(mean(p)) - sum / p.length);
    }
  },
  /** 1 − the share of the most frequent vote. */
  VARIATION_RATIO {
    @Override
    public double of(double[][] p) {
      int most = 0;
      for (int votes : votes(p)) {
        most = Math.max(most, votes);
      }
      return 1 - (double) most / p.length;
    }
  },
  /** 1/C · Σ_c σ_c, σ_c = √(1/K · Σ_k (p_kc − p̄_c)²). */
  MEAN_STD {
    @Override
    public double of(double[][] p) {
      double[] mean = mean(p);
      double sum = 0;
      for (int c = 0; c < mean.length; c++) {
        double squares = 0;
        for (double[] member : p) {
          squares += (member[c] - mean[c]) * (member[c] - mean[c]);
        }
        sum += Math.sqrt(squares / p.length);
      }
      return sum / mean.length;
    }
  };

  /** The disagreement about a sample: {@code p[k]} are the probabilities by member k. */
  public abstract double of(double[][] p);

  private static double[] mean(double[][] p) {
    double[] mean = new double[p[0].length];
    for (int c = 0; c < mean.length; c++) {
      double sum = 0;
      for (double[] member : p) {
        sum += member[c];
      }
      mean[c] = sum / p.length;
    }
    return mean;
  }

  private static double divergence(double[] p, double[] mean) {
    double sum = 0;
    for (int c = 0; c < p.length; c++) {
      // the mean of the smallest double and zeros is zero
      if (p[c] > 0 && mean[c] > 0) {
        sum += p[c] * Math.log(p[c] / mean[c]);
      }
    }
    return sum;
  }

  private static int[] votes(double[][] p) {
    int[] votes = new int[p[0].length];
    for (double[] member : p) {
      votes[Probabilities.mostProbable(member)]++;
    }
    return votes;
  }
}

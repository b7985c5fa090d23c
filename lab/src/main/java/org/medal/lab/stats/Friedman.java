package org.medal.lab.stats;

import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Friedman's test that k strategies rank alike over N blocks, with Iman and Davenport's correction:
 * χ² with ties taken into account, and F = (N − 1)·χ² / (N·(k − 1) − χ²), which is compared with
 * the F distribution of k − 1 and (k − 1)·(N − 1) degrees of freedom.
 *
 * <p>Sources: Friedman, The Use of Ranks to Avoid the Assumption of Normality, 1937; Iman and
 * Davenport, Approximations of the Critical Region of the Friedman Statistic, 1980; Demšar,
 * Statistical Comparisons of Classifiers over Multiple Data Sets, JMLR 7, 2006, section 3.2.2.
 *
 * @param chiSquare Friedman's statistic; 0 if all is tied
 * @param f Iman and Davenport's; infinite if all blocks rank alike
 * @param p never below (k!)^(1−N), the chance that all blocks rank alike
 */
public record Friedman(double chiSquare, double f, double p) {
  /**
   * Tests ranks.
   *
   * @param ranks one row a block, at least two, one column a strategy, at least two; ties have
   *     their mean rank
   */
  static Friedman of(double[][] ranks) {
    int n = ranks.length;
    int k = ranks[0].length;
    double chiSquare = chiSquare(ranks);
    double rest = n * (k - 1) - chiSquare;
    double f = rest < 1e-9 ? Double.POSITIVE_INFINITY : (n - 1) * chiSquare / rest;
    double tail =
        Double.isInfinite(f)
            ? 0
            : FDistribution.of(k - 1, (k - 1.0) * (n - 1)).survivalProbability(f);
    return new Friedman(chiSquare, f, Math.max(tail, Math.pow(factorial(k), 1 - n)));
  }

  /** (k − 1)·Σ_j (R_j − N(k + 1)/2)² / (Σ_ij r_ij² − N·k·(k + 1)²/4). */
  private static double chiSquare(double[][] ranks) {
    int k = ranks[0].length;
    double middle = (k + 1) / 2.0;
    double between = 0;
    double all = 0;
    for (int j = 0; j < k; j++) {
      double sum = 0;
      for (double[] block : ranks) {
        sum += block[j] - middle;
        all += (block[j] - middle) * (block[j] - middle);
      }
      between += sum * sum;
    }
    return all == 0 ? 0 : (k - 1) * between / all;
  }

  private static double factorial(int k) {
    double product = 1;
    for (int i = 2; i <= k; i++) {
      product *= i;
    }
    return product;
  }
}

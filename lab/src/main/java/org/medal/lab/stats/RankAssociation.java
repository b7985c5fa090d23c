package org.medal.lab.stats;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Spearman's ρ of paired values with what can be said for sure about it. Equal values share their
 * mean rank.
 *
 * <p>The 95 % interval is Fisher's: tanh(artanh ρ ± 1.96·√((1 + ρ²/2)/(n − 3))), with the standard
 * error of Bonett and Wright, Sample size requirements for estimating Pearson, Kendall and Spearman
 * correlations, Psychometrika 65, 2000. The two-sided p-value is that of t = ρ·√((n − 2)/(1 − ρ²))
 * with n − 2 degrees of freedom. Both take pairs for independent of each other and are close from
 * {@value #ENOUGH} pairs on; with fewer there is neither. O(n·log n).
 *
 * @param count how many pairs
 * @param rho between −1 and 1; empty where a side has fewer than two different values
 * @param low lower end of the interval; empty where ρ is, with too few pairs, and at ρ = ±1, where
 *     it would have no width
 * @param high upper end
 * @param p of ρ = 0; empty where ρ is and with too few pairs
 */
public record RankAssociation(
    int count, OptionalDouble rho, OptionalDouble low, OptionalDouble high, OptionalDouble p) {
  /** With so many pairs there are interval and p-value. */
  public static final int ENOUGH = 10;

  private static final double NORMAL = 1.959963984540054;

  /**
   * The association of two sides.
   *
   * @param x any number of values
   * @param y as many
   */
  public static RankAssociation of(double[] x, double[] y) {
    OptionalDouble none = OptionalDouble.empty();
    if (isConstant(x) || isConstant(y)) {
      return new RankAssociation(x.length, none, none, none, none);
    }
    int n = x.length;
    double rho = Math.max(-1, Math.min(1, RankCorrelation.spearman(x, y)));
    boolean bounded = n >= ENOUGH && Math.abs(rho) < 1;
    return new RankAssociation(
        n,
        OptionalDouble.of(rho),
        bounded ? OptionalDouble.of(end(rho, n, -NORMAL)) : none,
        bounded ? OptionalDouble.of(end(rho, n, NORMAL)) : none,
        n >= ENOUGH ? OptionalDouble.of(p(rho, n)) : none);
  }

  private static boolean isConstant(double[] values) {
    return Arrays.stream(values).distinct().limit(2).count() < 2;
  }

  private static double end(double rho, int n, double normal) {
    double z = .5 * Math.log((1 + rho) / (1 - rho));
    return Math.tanh(z + normal * Math.sqrt((1 + rho * rho / 2) / (n - 3)));
  }

  private static double p(double rho, int n) {
    if (Math.abs(rho) == 1) {
      return 0;
    }
    double t = Math.abs(rho) * Math.sqrt((n - 2) / (1 - rho * rho));
    return 2 * TDistribution.of(n - 2).survivalProbability(t);
  }
}

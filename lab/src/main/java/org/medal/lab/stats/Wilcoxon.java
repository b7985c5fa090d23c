package org.medal.lab.stats;

import java.util.Arrays;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * Wilcoxon's signed-rank test of paired runs, two-sided: exact up to 16 pairs, with ties and zeros
 * too, and below 50 without them; otherwise by the normal approximation with corrections for ties
 * and continuity, which for a handful of tied pairs would fall below the least p-value they can
 * give. Zero differences are ranked but do not count (Pratt); if all are zero the p-value is 1.
 *
 * <p>Source: Wilcoxon, Individual Comparisons by Ranking Methods, 1945.
 */
public final class Wilcoxon {
  /** Differences that are equal but for rounding are ties. */
  private static final double ROUNDING = 1e12;

  private Wilcoxon() {}

  /** The p-value that {@code differences}, at least one, are symmetric about zero. */
  public static double pValue(double[] differences) {
    double[] rounded =
        Arrays.stream(differences).map(d -> Math.rint(d * ROUNDING) / ROUNDING).toArray();
    if (Arrays.stream(rounded).allMatch(d -> d == 0)) {
      return 1;
    }
    return rounded.length <= SignFlips.EXACT_PAIRS
        ? SignFlips.pValue(signedRanks(rounded))
        : WilcoxonSignedRankTest.withDefaults().test(rounded).getPValue();
  }

  /** Ranks of the sizes, from 1 and averaged over ties, with the signs of the differences. */
  private static double[] signedRanks(double[] differences) {
    return Arrays.stream(differences)
        .map(d -> Math.signum(d) * rank(Math.abs(d), differences))
        .toArray();
  }

  private static double rank(double size, double[] differences) {
    long smaller = Arrays.stream(differences).filter(d -> Math.abs(d) < size).count();
    long equal = Arrays.stream(differences).filter(d -> Math.abs(d) == size).count();
    return smaller + (equal + 1) / 2.0;
  }
}

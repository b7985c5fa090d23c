package org.medal.lab.stats;

import java.util.Arrays;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * Wilcoxon's signed-rank test of paired runs, two-sided: exact below 50 pairs without ties and
 * zeros, otherwise by the normal approximation with corrections for ties and continuity. Zero
 * differences are ranked but do not count (Pratt); if all are zero the p-value is 1.
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
    return Arrays.stream(rounded).allMatch(d -> d == 0)
        ? 1
        : WilcoxonSignedRankTest.withDefaults().test(rounded).getPValue();
  }
}

package org.medal.studio.insight;

/**
 * Quantiles by straight lines between the sorted values: type 7 of Hyndman and Fan, Sample
 * quantiles in statistical packages, 1996; what R, NumPy and spreadsheets say.
 */
public final class Quantile {
  private Quantile() {}

  /**
   * The quantile of whole numbers, rounded.
   *
   * @param sorted at least one value, ascending
   * @param share from 0 to 1
   */
  static long of(long[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return Math.round(sorted[below] + (place - below) * (sorted[above] - sorted[below]));
  }

  /**
   * The quantile of any numbers, not rounded.
   *
   * @param sorted at least one value, ascending
   * @param share from 0 to 1
   */
  public static double of(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}

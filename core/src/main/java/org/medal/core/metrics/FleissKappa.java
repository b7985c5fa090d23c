package org.medal.core.metrics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Agreement beyond chance of several raters, not necessarily the same ones for each sample: κ = (A
 * − E) / (1 − E). A is the mean over the samples of the share of pairs of ratings that agree, Σ_c
 * n_c·(n_c − 1) / (n·(n − 1)); E = Σ_c p_c², p_c the share of class c among all ratings. 1 is full
 * agreement, 0 that of chance. O(samples · classes).
 *
 * <p>Source: Fleiss, Measuring nominal scale agreement among many raters, 1971. There all samples
 * have equally many ratings; where they have not, samples weigh alike in A and ratings in E.
 */
public final class FleissKappa {
  private FleissKappa() {}

  /**
   * Kappa of ratings.
   *
   * @param ratings for each sample, how often each class was given; at least two ratings each
   * @return empty without samples, and where all ratings are of one class: κ is then 0/0
   */
  public static OptionalDouble of(List<int[]> ratings) {
    if (ratings.isEmpty()) {
      return OptionalDouble.empty();
    }
    double agreed = ratings.stream().mapToDouble(FleissKappa::agreement).sum() / ratings.size();
    double chance = chance(ratings);
    return chance == 1
        ? OptionalDouble.empty()
        : OptionalDouble.of((agreed - chance) / (1 - chance));
  }

  /** The share of pairs of a sample's ratings that agree. */
  private static double agreement(int[] counts) {
    long n = 0;
    long pairs = 0;
    for (int count : counts) {
      n += count;
      pairs += (long) count * (count - 1);
    }
    if (n < 2) {
      throw new IllegalArgumentException("A sample has " + n + " ratings");
    }
    return (double) pairs / (n * (n - 1));
  }

  /** The share of pairs that would agree if everyone drew classes as often as they occur. */
  private static double chance(List<int[]> ratings) {
    long[] totals = new long[ratings.get(0).length];
    long all = 0;
    for (int[] counts : ratings) {
      for (int c = 0; c < totals.length; c++) {
        totals[c] += counts[c];
        all += counts[c];
      }
    }
    double chance = 0;
    for (long total : totals) {
      chance += (double) total / all * total / all;
    }
    return chance;
  }
}

package org.medal.core.metrics;

import java.util.Arrays;
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
    int[] once = new int[ratings.size()];
    Arrays.fill(once, 1);
    return of(ratings, once);
  }

  /**
   * As above, of samples of which several have the same ratings.
   *
   * @param times how many samples have each of the ratings
   */
  public static OptionalDouble of(List<int[]> ratings, int[] times) {
    double agreed = 0;
    long samples = 0;
    for (int i = 0; i < times.length; i++) {
      agreed += times[i] * agreement(ratings.get(i));
      samples += times[i];
    }
    double chance = samples == 0 ? 1 : chance(ratings, times);
    return chance == 1
        ? OptionalDouble.empty()
        : OptionalDouble.of((agreed / samples - chance) / (1 - chance));
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
  private static double chance(List<int[]> ratings, int[] times) {
    long[] totals = new long[ratings.get(0).length];
    long all = 0;
    for (int i = 0; i < times.length; i++) {
      for (int c = 0; c < totals.length; c++) {
        long given = (long) times[i] * ratings.get(i)[c];
        totals[c] += given;
        all += given;
      }
    }
    double chance = 0;
    for (long total : totals) {
      chance += (double) total / all * total / all;
    }
    return chance;
  }
}

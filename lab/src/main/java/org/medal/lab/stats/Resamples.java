package org.medal.lab.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.medal.core.random.KeyedRandom;

/**
 * The bootstrap's resamples of n seeds: n seeds drawn with replacement. Up to {@value #EXACT_SEEDS}
 * seeds all nⁿ of them, those that hold the same seeds equally often counted together, (2n − 1
 * choose n) in all; above, {@value #DRAWS} draws that depend on n only.
 *
 * <p>Whoever resamples several strategies by the same resample keeps their pairing by seed. Source:
 * Efron, Bootstrap Methods: Another Look at the Jackknife, 1979.
 */
final class Resamples {
  static final int EXACT_SEEDS = 8;
  static final int DRAWS = 10_000;

  /** How often each seed is drawn, one row a resample. */
  private final List<int[]> times;

  private final double[] weights;

  private Resamples(List<int[]> times, double[] weights) {
    this.times = times;
    this.weights = weights;
  }

  /** The resamples of {@code seeds} seeds, at least one. */
  static Resamples of(int seeds) {
    return seeds <= EXACT_SEEDS ? all(seeds) : drawn(seeds);
  }

  private static Resamples all(int seeds) {
    List<int[]> times = new ArrayList<>();
    fill(new int[seeds], 0, seeds, times);
    double resamples = Math.pow(seeds, seeds);
    return new Resamples(
        times, times.stream().mapToDouble(row -> orders(row) / resamples).toArray());
  }

  private static void fill(int[] row, int seed, int left, List<int[]> times) {
    if (seed == row.length - 1) {
      row[seed] = left;
      times.add(row.clone());
      return;
    }
    for (int drawn = 0; drawn <= left; drawn++) {
      row[seed] = drawn;
      fill(row, seed + 1, left - drawn, times);
    }
  }

  /** In how many orders so many of each can be drawn: n! / Π times! */
  private static double orders(int[] row) {
    double orders = factorial(row.length);
    for (int drawn : row) {
      orders /= factorial(drawn);
    }
    return orders;
  }

  private static double factorial(int n) {
    double product = 1;
    for (int i = 2; i <= n; i++) {
      product *= i;
    }
    return product;
  }

  private static Resamples drawn(int seeds) {
    KeyedRandom random = KeyedRandom.of(0, "bootstrap", seeds);
    List<int[]> times = new ArrayList<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      int[] row = new int[seeds];
      for (int i = 0; i < seeds; i++) {
        row[random.nextInt(seeds)]++;
      }
      times.add(row);
    }
    double[] weights = new double[DRAWS];
    Arrays.fill(weights, 1.0 / DRAWS);
    return new Resamples(times, weights);
  }

  /** A statistic of every resample, given how often each seed is in it. */
  double[] each(ToDoubleFunction<int[]> statistic) {
    return times.stream().mapToDouble(statistic).toArray();
  }

  /**
   * The smallest value that is not exceeded by a share of the resamples.
   *
   * @param values as {@link #each} gives them; infinite ones stand at their end
   */
  double quantile(double[] values, double share) {
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
    double below = 0;
    for (int i : order) {
      below += weights[i];
      if (below >= share - 1e-12) {
        return values[i];
      }
    }
    return values[order[order.length - 1]];
  }

  /** Mean and percentile interval. */
  Interval ofMean(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double[] means = each(row -> mean(values, row));
    return new Interval(mean, quantile(means, .025), quantile(means, .975));
  }

  /** The mean of values, each counted as often as it was drawn. */
  static double mean(double[] values, int[] times) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += times[i] * values[i];
    }
    return sum / values.length;
  }
}

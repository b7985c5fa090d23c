package org.medal.lab.stats;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/** How many paired seeds tests against random take. */
public final class SeedsNeeded {
  private static final int MOST = 1000;
  private static final double LEVEL = .05;

  private SeedsNeeded() {}

  /**
   * To show a difference with a chance of 80 % at a level of 5 %, if the difference and its spread
   * are those seen: the smallest n with (t(0.975; n − 1) + t(0.8; n − 1))·s/√n ≤ |mean|, s the
   * standard deviation of the differences, but no fewer than {@link #least}. A rough figure, since
   * it trusts what was seen.
   *
   * @param differences at least two
   * @param strategies how many are compared with random
   * @return empty if more than {@value #MOST}
   */
  public static OptionalInt of(double[] differences, int strategies) {
    double mean = Arrays.stream(differences).average().orElseThrow();
    double squares = Arrays.stream(differences).map(x -> (x - mean) * (x - mean)).sum();
    double deviation = Math.sqrt(squares / (differences.length - 1));
    return mean == 0
        ? OptionalInt.empty()
        : IntStream.rangeClosed(least(strategies), MOST)
            .filter(n -> quantiles(n) * deviation / Math.sqrt(n) <= Math.abs(mean))
            .findFirst();
  }

  private static double quantiles(int n) {
    TDistribution t = TDistribution.of(n - 1);
    return t.inverseCumulativeProbability(.975) + t.inverseCumulativeProbability(.8);
  }

  /**
   * The fewest with which {@link SignFlips} can show anything of so many strategies at a level of 5
   * %, corrected by {@link Holm}.
   */
  public static int least(int strategies) {
    return IntStream.iterate(2, seeds -> seeds + 1)
        .filter(seeds -> smallestP(seeds, strategies) <= LEVEL)
        .findFirst()
        .orElseThrow();
  }

  /** The smallest corrected p-value that can come out of so many seeds and strategies. */
  public static double smallestP(int seeds, int strategies) {
    return Math.min(1, strategies * Math.pow(2, 1 - seeds));
  }
}

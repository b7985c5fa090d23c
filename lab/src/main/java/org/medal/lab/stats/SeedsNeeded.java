package org.medal.lab.stats;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How many paired seeds it takes to show a difference with a chance of 80 % at a level of 5 %, if
 * the difference and its spread are those seen: the smallest n with (t(0.975; n − 1) + t(0.8; n −
 * 1))·s/√n ≤ |mean|, s the standard deviation of the differences. A rough figure, since it trusts
 * what was seen.
 */
public final class SeedsNeeded {
  private static final int MOST = 1000;

  private SeedsNeeded() {}

  /** The number for differences, at least two; empty if more than {@value #MOST}. */
  public static OptionalInt of(double[] differences) {
    double mean = Arrays.stream(differences).average().orElseThrow();
    double squares = Arrays.stream(differences).map(x -> (x - mean) * (x - mean)).sum();
    double deviation = Math.sqrt(squares / (differences.length - 1));
    return IntStream.rangeClosed(2, MOST)
        .filter(n -> quantiles(n) * deviation / Math.sqrt(n) <= Math.abs(mean))
        .filter(n -> mean != 0)
        .findFirst();
  }

  private static double quantiles(int n) {
    TDistribution t = TDistribution.of(n - 1);
    return t.inverseCumulativeProbability(.975) + t.inverseCumulativeProbability(.8);
  }
}

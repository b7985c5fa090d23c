package org.medal.lab.stats;

import java.util.Arrays;
import org.medal.core.random.KeyedRandom;

/**
 * Paired permutation test: under the null hypothesis each difference between paired runs is as
 * likely to have the other sign. Two-sided; exact up to {@value #EXACT_PAIRS} pairs, by {@value
 * #DRAWS} seeded draws above.
 *
 * <p>With K pairs no p-value below 2^(1−K) can come out: 5 seeds cannot show anything at 0.05.
 */
public final class SignFlips {
  static final int EXACT_PAIRS = 16;
  static final int DRAWS = 100_000;

  private SignFlips() {}

  /** The p-value that the mean of {@code differences} is zero. */
  public static double pValue(double[] differences) {
    double observed = Math.abs(Arrays.stream(differences).sum());
    // equal sums must count as equal whatever the order of addition
    double threshold = observed - 1e-12 * Math.max(1, observed);
    return differences.length <= EXACT_PAIRS
        ? exact(differences, threshold)
        : sampled(differences, threshold);
  }

  private static double exact(double[] differences, double threshold) {
    int flips = 1 << differences.length;
    int asExtreme = 0;
    for (int signs = 0; signs < flips; signs++) {
      double sum = 0;
      for (int i = 0; i < differences.length; i++) {
        sum += (signs >> i & 1) == 0 ? differences[i] : -differences[i];
      }
      asExtreme += Math.abs(sum) >= threshold ? 1 : 0;
    }
    return (double) asExtreme / flips;
  }

  private static double sampled(double[] differences, double threshold) {
    KeyedRandom random = KeyedRandom.of(0, "sign flip");
    int asExtreme = 1;
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (double difference : differences) {
        sum += random.nextBoolean() ? difference : -difference;
      }
      asExtreme += Math.abs(sum) >= threshold ? 1 : 0;
    }
    return asExtreme / (DRAWS + 1.0);
  }
}

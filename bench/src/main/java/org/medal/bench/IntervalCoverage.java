package org.medal.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.medal.core.random.KeyedRandom;
import org.medal.lab.stats.Interval;
import org.medal.lab.stats.IntervalKind;

/**
 * How often 95 % intervals of a mean hold the true mean, by the number of seeds: of normal values,
 * and of exponential ones, which are skewed. Seeded: the figures are the same on every machine.
 */
final class IntervalCoverage {
  private static final int REPEATS = 2000;
  private static final List<Integer> SEEDS = List.of(5, 6, 10, 20);

  private IntervalCoverage() {}

  static void measure(PrintStream out) {
    for (int seeds : SEEDS) {
      for (IntervalKind kind : IntervalKind.values()) {
        out.printf(
            Locale.ROOT,
            "%d seeds, %s: normal %.3f, exponential %.3f%n",
            seeds,
            kind,
            coverage(kind, seeds, KeyedRandom::nextGaussian, 0),
            coverage(kind, seeds, random -> -Math.log(1 - random.nextDouble()), 1));
      }
    }
  }

  private static double coverage(
      IntervalKind kind, int seeds, ToDoubleFunction<KeyedRandom> draw, double truth) {
    int held = 0;
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      KeyedRandom random = KeyedRandom.of(repeat, "coverage", seeds);
      double[] values = new double[seeds];
      for (int i = 0; i < seeds; i++) {
        values[i] = draw.applyAsDouble(random);
      }
      Interval interval = kind.ofMean(values);
      held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }
    return (double) held / REPEATS;
  }
}

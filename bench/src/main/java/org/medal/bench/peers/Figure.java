package org.medal.bench.peers;

import java.util.List;
import java.util.Locale;

/**
 * What a measurement found: a ratio of two times, the smaller the better.
 *
 * @param name of what was measured
 * @param ratio the median; of an even number the mean of the two in the middle
 * @param smallest of all rounds
 * @param largest of all rounds
 * @param rounds how many
 * @param date ISO date
 * @param machine what figures depend on beside the code
 * @param versions of both sides
 */
public record Figure(
    String name,
    double ratio,
    double smallest,
    double largest,
    int rounds,
    String date,
    String machine,
    String versions) {
  public Figure {
    if (!(ratio > 0 && smallest <= ratio && ratio <= largest && rounds > 0)) {
      throw new IllegalArgumentException(
          name + ": " + smallest + ", " + ratio + ", " + largest + " are no ratios");
    }
  }

  /** The figure of one or more ratios. */
  public static Figure of(
      String name, List<Double> ratios, String date, String machine, String versions) {
    List<Double> sorted = ratios.stream().sorted().toList();
    int n = sorted.size();
    double median = (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    return new Figure(name, median, sorted.get(0), sorted.get(n - 1), n, date, machine, versions);
  }

  /** Median, smallest and largest. */
  String text() {
    return String.format(
        Locale.ROOT, "%.3f (%.3f to %.3f of %d)", ratio, smallest, largest, rounds);
  }
}

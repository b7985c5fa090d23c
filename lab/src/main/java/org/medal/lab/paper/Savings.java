package org.medal.lab.paper;

import java.util.Locale;

/** How many labels MedAL saves against another strategy on the way to the same accuracy. */
final class Savings {
  private Savings() {}

  /** In labels and in percent of the other's. */
  static String of(int medal, int other, String strategy) {
    return strategy.equals("medal")
        ? "–"
        : String.format(
            Locale.ROOT, "%d (%.0f %%)", other - medal, 100.0 * (other - medal) / other);
  }
}

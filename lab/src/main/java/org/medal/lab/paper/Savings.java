package org.medal.lab.paper;

import java.util.Locale;
import java.util.OptionalInt;

/** How many labels MedAL saves against another strategy on the way to the same accuracy. */
final class Savings {
  private Savings() {}

  /** In labels and in percent of the other's; a dash where one of the two never gets there. */
  static String of(OptionalInt medal, OptionalInt other, String strategy) {
    return medal.isPresent() && other.isPresent()
        ? of(medal.getAsInt(), other.getAsInt(), strategy)
        : "–";
  }

  static String of(int medal, int other, String strategy) {
    return strategy.equals("medal")
        ? "–"
        : String.format(
            Locale.ROOT, "%d (%.0f %%)", other - medal, 100.0 * (other - medal) / other);
  }
}

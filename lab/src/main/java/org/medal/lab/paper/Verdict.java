package org.medal.lab.paper;

import java.util.Locale;
import org.medal.lab.stats.SignFlips;

/** What paired differences show. */
final class Verdict {
  private static final double LEVEL = 0.05;

  private Verdict() {}

  /** One sentence on differences that have one value for each seed. */
  static String of(double[] differences) {
    int seeds = differences.length;
    if (seeds == 1) {
      return "One seed shows nothing.";
    }
    double p = SignFlips.pValue(differences);
    double least = Math.pow(2, 1 - seeds);
    if (p <= LEVEL) {
      return String.format(Locale.ROOT, "Sign flips show a difference (p = %.3f).", p);
    }
    return least > LEVEL
        ? String.format(
            Locale.ROOT,
            "With %d seeds no p-value below %.3f can come out, so nothing can be shown at 0.05;"
                + " take --seeds 6 or more.",
            seeds,
            least)
        : String.format(
            Locale.ROOT, "With %d seeds no difference could be shown (p = %.2f).", seeds, p);
  }
}

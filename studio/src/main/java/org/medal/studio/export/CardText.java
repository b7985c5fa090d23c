package org.medal.studio.export;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.medal.lab.report.Markdown;
import org.medal.lab.stats.Interval;

/** Numbers and phrases that the cards have in common. */
final class CardText {
  private static final double MILLIS = 1000;
  private static final double MILLIS_A_MINUTE = 60_000;

  private CardText() {}

  /** As "1 image", "2 images". */
  static String count(int count, String one) {
    return count == 1 ? "1 " + one : count + " " + one + "s";
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** As "90.0 % (78.6 % to 95.7 %)". */
  static String percent(Interval share) {
    return percent(share.mean())
        + " ("
        + percent(share.low())
        + " to "
        + percent(share.high())
        + ")";
  }

  static String number(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : "–";
  }

  static String seconds(OptionalLong millis) {
    return millis.isPresent()
        ? String.format(Locale.ROOT, "%.1f s", millis.getAsLong() / MILLIS)
        : "–";
  }

  static String minutes(long millis) {
    return String.format(Locale.ROOT, "%.0f minutes", millis / MILLIS_A_MINUTE);
  }

  /** What only the owner can say. */
  static void ownersPart(Markdown card, String... headings) {
    for (String heading : headings) {
      card.section(heading);
      card.element("p", "To be stated by the owner.");
    }
  }
}

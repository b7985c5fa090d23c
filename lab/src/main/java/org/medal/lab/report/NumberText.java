package org.medal.lab.report;

import java.util.Locale;
import java.util.OptionalInt;
import org.medal.lab.stats.Interval;
import org.medal.lab.stats.LabelsTo;
import org.medal.lab.stats.PValue;
import org.medal.lab.stats.Saving;

/** Numbers with their intervals, as readers see them. */
public final class NumberText {
  private NumberText() {}

  public static String text(Interval interval) {
    return interval.low() == interval.high()
        ? String.format(Locale.ROOT, "%.3f", interval.mean())
        : String.format(
            Locale.ROOT, "%.3f [%.3f, %.3f]", interval.mean(), interval.low(), interval.high());
  }

  /** With signs. */
  static String difference(Interval interval) {
    return String.format(
        Locale.ROOT, "%+.3f [%+.3f, %+.3f]", interval.mean(), interval.low(), interval.high());
  }

  /** Of one seed without interval. */
  public static String text(LabelsTo labels, int seeds) {
    String point = or(labels.labels(), "not reached");
    return seeds == 1
        ? point
        : point
            + " ["
            + or(labels.low(), "not reached")
            + ", "
            + or(labels.high(), "not reached")
            + "]";
  }

  /** Of one seed without interval; an end that is not known is said to be open. */
  public static String text(Saving saving, int seeds) {
    String point = signed(saving.saved(), "–");
    return seeds == 1
        ? point
        : point + " [" + signed(saving.low(), "open") + ", " + signed(saving.high(), "open") + "]";
  }

  /** The p-value, in brackets corrected. */
  static String text(PValue p) {
    return String.format(Locale.ROOT, "%.3f (%.3f)", p.alone(), p.holm());
  }

  /** As "p = 0.016". */
  public static String p(double value) {
    return value < .001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", value);
  }

  private static String or(OptionalInt number, String otherwise) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : otherwise;
  }

  private static String signed(OptionalInt number, String otherwise) {
    return number.isPresent() ? String.format(Locale.ROOT, "%+d", number.getAsInt()) : otherwise;
  }
}

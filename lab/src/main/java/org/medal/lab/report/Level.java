package org.medal.lab.report;

import java.util.Locale;
import org.medal.lab.stats.Interval;

/**
 * A value that curves are compared with.
 *
 * @param name what it is
 * @param value with its interval over the seeds
 */
public record Level(String name, Interval value) {
  String interval() {
    return value.low() == value.high()
        ? String.format(Locale.ROOT, "%.3f", value.mean())
        : String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", value.mean(), value.low(), value.high());
  }
}

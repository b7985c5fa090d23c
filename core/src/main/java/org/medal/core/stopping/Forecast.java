package org.medal.core.stopping;

import java.util.Locale;

/**
 * What further labels will probably bring, in percentage points of validation accuracy.
 *
 * @param labels how many more
 * @param points the gain; never negative
 * @param low lower end of its 95 % interval
 * @param high upper end
 */
public record Forecast(int labels, double points, double low, double high) {
  /** As "40 more labels → +1.2 points [0.1, 2.8]". */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%d more labels → +%.1f points [%.1f, %.1f]", labels, points, low, high);
  }
}

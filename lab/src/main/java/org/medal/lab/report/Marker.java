package org.medal.lab.report;

import java.util.Locale;

/**
 * How a class looks on a map: a colour of Okabe and Ito, which colour-blind readers can tell apart,
 * and a shape, which survives a grey print; 42 classes differ in one or the other.
 *
 * @param number of the class, from 0
 */
public record Marker(int number) {
  private static final String[] COLOURS = {
    "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000"
  };

  public String colour() {
    return COLOURS[number % COLOURS.length];
  }

  /** The outline around a place, as path data. */
  public String path(double x, double y, double r) {
    String shape =
        switch (number % 6) {
          case 0 -> "m-%1$.1f 0a%1$.1f %1$.1f 0 1 0 %2$.1f 0a%1$.1f %1$.1f 0 1 0-%2$.1f 0z";
          case 1 -> "m-%1$.1f-%1$.1fh%2$.1fv%2$.1fh-%2$.1fz";
          case 2 -> "m0-%1$.1fl%1$.1f %2$.1fh-%2$.1fz";
          case 3 -> "m0-%1$.1fl%1$.1f %1$.1fl-%1$.1f %1$.1fl-%1$.1f-%1$.1fz";
          case 4 -> "m0 %1$.1fl%1$.1f-%2$.1fh-%2$.1fz";
          default -> "m-%1$.1f-%1$.1fh%2$.1fl-%2$.1f %2$.1fh%2$.1fz";
        };
    return String.format(Locale.ROOT, "M%.1f %.1f", x, y)
        + String.format(Locale.ROOT, shape, r, 2 * r);
  }
}

package org.medal.lab.report;

import java.util.Locale;

/** A colour between white and a dark blue that keeps its order in a grey print. */
record Shade(int red, int green, int blue) {
  private static final Shade DARKEST = new Shade(8, 40, 90);

  /** The shade of a share, 0 (white) to 1. */
  static Shade of(double share) {
    return new Shade(
        between(share, DARKEST.red), between(share, DARKEST.green), between(share, DARKEST.blue));
  }

  private static int between(double share, int dark) {
    return (int) Math.round(255 - share * (255 - dark));
  }

  String colour() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  /** Black or white, whichever stands out more: at least 4.5 to 1, as WCAG AA asks. */
  String ink() {
    return luminance() > .179 ? "#000" : "#fff";
  }

  /** Relative luminance as WCAG 2.1 defines it. */
  double luminance() {
    return .2126 * linear(red) + .7152 * linear(green) + .0722 * linear(blue);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= .04045 ? c / 12.92 : Math.pow((c + .055) / 1.055, 2.4);
  }
}

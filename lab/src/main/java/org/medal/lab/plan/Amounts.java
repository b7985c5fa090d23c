package org.medal.lab.plan;

import java.util.Locale;

/** Times and sizes as people say them, to two digits. */
public final class Amounts {
  private static final double MINUTE = 60;
  private static final double HOUR = 3600;
  private static final double MIB = 1 << 20;

  private Amounts() {}

  /** As "40 s", "12 min" or "3.5 h". */
  public static String time(double seconds) {
    if (seconds < 2 * MINUTE) {
      return Math.max(1, Math.round(seconds)) + " s";
    }
    return seconds < 2 * HOUR
        ? Math.round(seconds / MINUTE) + " min"
        : String.format(Locale.ROOT, "%.1f h", seconds / HOUR);
  }

  /** As "850 MiB" or "1.2 GiB". */
  public static String bytes(double bytes) {
    double mib = bytes / MIB;
    return mib < 1000
        ? Math.max(1, Math.round(mib)) + " MiB"
        : String.format(Locale.ROOT, "%.1f GiB", mib / 1024);
  }
}

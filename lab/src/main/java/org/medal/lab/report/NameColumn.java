package org.medal.lab.report;

import java.util.List;

/** The column of names at the left of a chart that has a row for each strategy. */
final class NameColumn {
  private static final int LEAST = 160;
  private static final int MOST = 300;
  private static final int CHARACTER = 7;

  private NameColumn() {}

  /** Where the chart may begin, in pixels: right of the longest name. */
  static int width(List<String> names) {
    int longest = names.stream().mapToInt(String::length).max().orElse(0);
    return Math.min(MOST, Math.max(LEAST, 20 + CHARACTER * longest));
  }
}

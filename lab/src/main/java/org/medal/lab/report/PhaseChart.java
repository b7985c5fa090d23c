package org.medal.lab.report;

import java.util.List;
import java.util.Locale;

/** Time per phase as stacked bars; the fills keep their order of brightness in a grey print. */
final class PhaseChart {
  private static final String[] NAMES = {"training", "scoring", "selection"};
  private static final String[] FILLS = {"#0072B2", "#56B4E9", "#F0E442"};
  private static final int WIDTH = 640;
  private static final int LEFT = 160;
  private static final int RIGHT = 90;
  private static final int TOP = 56;
  private static final int ROW = 20;

  private PhaseChart() {}

  static String svg(String title, List<PhaseTimes> rows) {
    double longest = rows.stream().mapToDouble(PhaseTimes::total).max().orElse(0);
    double scale = longest > 0 ? (WIDTH - LEFT - RIGHT) / longest : 0;
    Svg svg =
        new Svg(
            WIDTH,
            TOP + ROW * rows.size() + 12,
            title,
            "Stacked bars of the seconds in training, scoring and selection");
    for (int i = 0; i < NAMES.length; i++) {
      box(svg, LEFT + 110 * i, TOP - 26, 14, FILLS[i]);
      svg.text(LEFT + 110 * i + 20, TOP - 15, "", NAMES[i]);
    }
    for (int i = 0; i < rows.size(); i++) {
      bar(svg, rows.get(i), TOP + ROW * i, scale);
    }
    return svg.toString();
  }

  private static void bar(Svg svg, PhaseTimes times, int y, double scale) {
    svg.text(LEFT - 8, y + 14, "text-anchor=\"end\"", Svg.shortened(times.name(), 24));
    double x = LEFT;
    double[] parts = {times.training(), times.scoring(), times.selection()};
    for (int i = 0; i < parts.length; i++) {
      double width = parts[i] * scale;
      if (width >= .05) {
        box(svg, x, y + 3, width, FILLS[i]);
      }
      x += width;
    }
    svg.text(x + 6, y + 14, "", String.format(Locale.ROOT, "%.1f s", times.total()));
  }

  private static void box(Svg svg, double x, double y, double width, String fill) {
    svg.add(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.2f\" height=\"14\" fill=\"%s\" stroke=\"#222\""
            + " stroke-width=\".6\"/>\n",
        x, y, width, fill);
  }
}

package org.medal.lab.report;

import java.util.List;
import java.util.Locale;
import org.medal.core.data.ClassSet;
import org.medal.core.metrics.Confusion;

/**
 * What each class was taken for: rows are true classes and add up to 1, columns predicted ones.
 * Every cell carries its number, the shade only repeats it.
 */
final class ConfusionChart {
  /** With more classes the numbers can no longer be read. */
  static final int MOST_CLASSES = 20;

  private static final int LEFT = 150;
  private static final int TOP = 104;

  private ConfusionChart() {}

  /** Draws the mean of the row shares of matrices of the same classes. */
  static String svg(String title, List<Confusion> matrices, ClassSet classes) {
    int size = classes.size();
    int cell = size <= 6 ? 54 : 36;
    Svg svg =
        new Svg(
            Math.max(420, LEFT + size * cell + 40),
            TOP + size * cell + 14,
            title,
            diagonal(matrices, classes));
    svg.text(LEFT - 8, TOP - 8, "text-anchor=\"end\" fill=\"#444\"", "true ↓  predicted →");
    for (int c = 0; c < size; c++) {
      String name = Svg.shortened(classes.name(c), 14);
      double x = LEFT + (c + .5) * cell;
      svg.text(LEFT - 8, TOP + (c + .5) * cell + 4, "text-anchor=\"end\"", name);
      svg.text(
          x,
          TOP - 8,
          String.format(Locale.ROOT, "transform=\"rotate(-40 %.1f %d)\"", x, TOP - 8),
          name);
    }
    for (int truth = 0; truth < size; truth++) {
      for (int predicted = 0; predicted < size; predicted++) {
        cell(svg, cell, truth, predicted, share(matrices, truth, predicted));
      }
    }
    return svg.toString();
  }

  private static void cell(Svg svg, int side, int truth, int predicted, double share) {
    Shade shade = Shade.of(share);
    double x = LEFT + predicted * side;
    double y = TOP + truth * side;
    svg.add(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\" fill=\"%s\" stroke=\"#999\"/>\n",
        x, y, side, side, shade.colour());
    String weight = truth == predicted ? " font-weight=\"bold\"" : "";
    svg.text(
        x + side / 2.0,
        y + side / 2.0 + 4,
        "text-anchor=\"middle\" fill=\"" + shade.ink() + "\"" + weight,
        String.format(Locale.ROOT, "%.2f", share));
  }

  /** Mean over the matrices of the share of a class that was taken for another, or for itself. */
  static double share(List<Confusion> matrices, int truth, int predicted) {
    return matrices.stream()
        .mapToDouble(
            m ->
                (double) m.count(truth, predicted)
                    / m.counts().get(truth).stream().mapToInt(Integer::intValue).sum())
        .average()
        .orElseThrow();
  }

  private static String diagonal(List<Confusion> matrices, ClassSet classes) {
    StringBuilder text = new StringBuilder("Share of each class found:");
    for (int c = 0; c < classes.size(); c++) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s %s %.2f",
              c == 0 ? "" : ",",
              classes.name(c),
              share(matrices, c, c)));
    }
    return text.toString();
  }
}

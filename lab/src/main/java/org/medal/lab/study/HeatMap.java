package org.medal.lab.study;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import org.medal.lab.report.Html;

/**
 * A table of numbers as SVG, darker where they are larger: from pale yellow to dark blue, which
 * colour-blind readers tell apart and which a grey print keeps in order. The best has a frame.
 */
final class HeatMap {
  /** Which number is the best. */
  enum Best {
    SMALLEST,
    LARGEST
  }

  private static final int LEAST = 420;
  private static final int LEFT = 140;
  private static final int TOP = 54;
  private static final int WIDTH = 82;
  private static final int HEIGHT = 24;
  private static final int[] PALE = {255, 247, 205};
  private static final int[] DARK = {8, 48, 107};

  private final String title;
  private final String format;
  private final List<String> rows;
  private final List<String> columns;
  private final double[] values;
  private final double low;
  private final double high;
  private final double best;
  private final Formatter svg = new Formatter(Locale.ROOT);

  /**
   * A map.
   *
   * @param format of a number, as {@code %.2f}
   * @param values row by row
   */
  HeatMap(
      String title,
      String format,
      Best best,
      List<String> rows,
      List<String> columns,
      double[] values) {
    this.title = title;
    this.format = format;
    this.rows = rows;
    this.columns = columns;
    this.values = values.clone();
    this.low = java.util.Arrays.stream(values).min().orElseThrow();
    this.high = java.util.Arrays.stream(values).max().orElseThrow();
    this.best = best == Best.LARGEST ? high : low;
  }

  String svg() {
    int width = Math.max(LEFT + WIDTH * columns.size() + 10, LEAST);
    int height = TOP + HEIGHT * rows.size() + 10;
    svg.format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
            + " aria-label=\"%s\" font-family=\"system-ui, sans-serif\" font-size=\"12\">\n"
            + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n",
        width, height, Html.escape(title));
    text(10, 18, "start", "#222", "bold", title);
    for (int c = 0; c < columns.size(); c++) {
      text(LEFT + WIDTH * c + WIDTH / 2, TOP - 8, "middle", "#222", "normal", columns.get(c));
    }
    for (int r = 0; r < rows.size(); r++) {
      text(LEFT - 8, TOP + HEIGHT * r + 16, "end", "#222", "normal", rows.get(r));
      for (int c = 0; c < columns.size(); c++) {
        cell(r, c, values[r * columns.size() + c]);
      }
    }
    return svg.format("</svg>\n").toString();
  }

  private void cell(int row, int column, double value) {
    double share = high > low ? (value - low) / (high - low) : 0;
    int x = LEFT + WIDTH * column;
    int y = TOP + HEIGHT * row;
    svg.format(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" stroke=\"%s\""
            + " stroke-width=\"%s\"/>\n",
        x + 1,
        y + 1,
        WIDTH - 2,
        HEIGHT - 2,
        colour(share),
        value == best ? "#D55E00" : "none",
        value == best ? "3" : "0");
    String ink = share > 0.5 ? "#fff" : "#222";
    text(x + WIDTH / 2, y + 16, "middle", ink, "normal", String.format(Locale.ROOT, format, value));
  }

  private static String colour(double share) {
    int[] mixed = new int[3];
    for (int i = 0; i < 3; i++) {
      mixed[i] = (int) Math.round(PALE[i] + share * (DARK[i] - PALE[i]));
    }
    return String.format(Locale.ROOT, "#%02x%02x%02x", mixed[0], mixed[1], mixed[2]);
  }

  private void text(int x, int y, String anchor, String ink, String weight, String words) {
    svg.format(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\" font-weight=\"%s\">%s</text>\n",
        x, y, anchor, ink, weight, Html.escape(words));
  }
}

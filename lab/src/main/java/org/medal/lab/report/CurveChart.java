package org.medal.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.medal.lab.stats.Interval;

/**
 * Learning curves as one SVG: colours of Okabe and Ito, which colour-blind readers can tell apart,
 * and a dash pattern and marker for each line, which survive a grey print.
 */
public final class CurveChart {
  private static final String[] COLOURS = {
    "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000"
  };
  private static final String[] DASHES = {"", "7 4", "2 3", "9 3 2 3", "12 4", "4 4", "1 4"};
  private static final int PLOT = 414;
  private static final int HEIGHT = 360;
  private static final int LEFT = 56;
  private static final int RIGHT = LEFT + PLOT;
  private static final int TOP = 30;
  private static final int BOTTOM = 44;

  private final String title;
  private final List<Curve> curves;
  private final Optional<Level> level;
  private final double xLow;
  private final double xHigh;
  private final double yLow;
  private final double yHigh;
  private final StringBuilder svg = new StringBuilder();

  private CurveChart(String title, List<Curve> curves, Optional<Level> level) {
    this.title = title;
    this.curves = curves;
    this.level = level;
    this.xLow = curves.stream().mapToInt(c -> c.labelled().get(0)).min().orElseThrow();
    double last = counts().max().orElseThrow();
    this.xHigh = last > xLow ? last : xLow + 1;
    double low = values().mapToDouble(Interval::low).min().orElseThrow();
    double high = values().mapToDouble(Interval::high).max().orElseThrow();
    // a band may reach below 0 where the metric cannot, its mean cannot
    boolean negative = values().anyMatch(value -> value.mean() < 0);
    this.yLow = Math.max(negative ? -1 : 0, Math.floor((low - .01) * 20) / 20);
    this.yHigh = Math.min(1, Math.max(Math.ceil((high + .01) * 20) / 20, yLow + .1));
  }

  /** Draws curves of a metric that lies between 0, or -1, and 1. */
  static String svg(String title, List<Curve> curves) {
    return svg(title, curves, Optional.empty());
  }

  /** As above, with a dashed line that all curves are seen against. */
  public static String svg(String title, List<Curve> curves, Optional<Level> level) {
    return new CurveChart(title, curves, level).draw();
  }

  private Stream<Interval> values() {
    return Stream.concat(
        curves.stream().flatMap(curve -> curve.values().stream()),
        level.stream().map(Level::value));
  }

  private IntStream counts() {
    return curves.stream().flatMap(c -> c.labelled().stream()).mapToInt(Integer::intValue);
  }

  private String draw() {
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                + " aria-label=\"%s\" font-family=\"system-ui, sans-serif\" font-size=\"12\">\n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n",
            RIGHT + legend(),
            HEIGHT,
            Html.escape(title)));
    label(LEFT, 18, "start", "bold", title);
    axes();
    for (int i = 0; i < curves.size(); i++) {
      band(curves.get(i), COLOURS[i % COLOURS.length]);
    }
    for (int i = 0; i < curves.size(); i++) {
      line(curves.get(i), i);
    }
    level.ifPresent(this::horizontal);
    return svg.append("</svg>\n").toString();
  }

  /** Width of the legend, in pixels: its marks and its longest line of text. */
  private int legend() {
    Stream<String> names = curves.stream().map(Curve::name);
    Stream<String> lines = level.stream().flatMap(l -> Stream.of(l.name(), l.interval()));
    return 40 + NameColumn.width(Stream.concat(names, lines).toList());
  }

  /** The level across the chart and, below the curves, in the legend with its interval. */
  private void horizontal(Level line) {
    stroke(LEFT, RIGHT, y(line.value().mean()));
    double y = TOP + 14 + 20 * curves.size();
    int x = RIGHT + 14;
    stroke(x, x + 26, y);
    label(x + 32, y + 4, "start", "normal", line.name());
    label(x + 32, y + 19, "start", "normal", line.interval());
  }

  private void stroke(double from, double to, double y) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%3$.1f\" y2=\"%3$.1f\" stroke=\"#222\""
                + " stroke-dasharray=\"6 4\" class=\"level\"/>\n",
            from,
            to,
            y));
  }

  private void axes() {
    double step = yHigh - yLow > .5 ? .1 : .05;
    for (double y = yLow; y <= yHigh + 1e-9; y += step) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>\n",
              LEFT,
              RIGHT,
              y(y),
              y(y)));
      double tick = Math.round(y * 100) / 100.0;
      label(LEFT - 6, y(y) + 4, "end", "normal", String.format(Locale.ROOT, "%.2f", tick));
    }
    for (int x : ticks()) {
      label(x(x), HEIGHT - BOTTOM + 18, "middle", "normal", Integer.toString(x));
    }
    label((LEFT + RIGHT) / 2.0, HEIGHT - 8, "middle", "normal", "labelled images");
  }

  /** The label counts of the longest curve, thinned to at most nine. */
  private int[] ticks() {
    int[] all = counts().distinct().sorted().toArray();
    int every = (all.length + 8) / 9;
    return IntStream.range(0, all.length).filter(i -> i % every == 0).map(i -> all[i]).toArray();
  }

  private void band(Curve curve, String colour) {
    if (curve.values().stream().allMatch(v -> v.low() == v.high())) {
      return;
    }
    List<String> points = new ArrayList<>();
    for (int i = 0; i < curve.size(); i++) {
      points.add(point(curve.labelled().get(i), curve.values().get(i).high()));
    }
    for (int i = curve.size() - 1; i >= 0; i--) {
      points.add(point(curve.labelled().get(i), curve.values().get(i).low()));
    }
    svg.append("<polygon fill=\"").append(colour).append("\" fill-opacity=\".15\" points=\"");
    svg.append(String.join(" ", points)).append("\"/>\n");
  }

  private void line(Curve curve, int index) {
    String colour = COLOURS[index % COLOURS.length];
    List<String> points = new ArrayList<>();
    for (int i = 0; i < curve.size(); i++) {
      points.add(point(curve.labelled().get(i), curve.values().get(i).mean()));
    }
    svg.append("<polyline fill=\"none\" stroke-width=\"2.2\" stroke=\"").append(colour);
    svg.append("\" stroke-dasharray=\"").append(DASHES[index % DASHES.length]);
    svg.append("\" points=\"").append(String.join(" ", points)).append("\"/>\n");
    for (int i = 0; i < curve.size(); i++) {
      marker(index, x(curve.labelled().get(i)), y(curve.values().get(i).mean()), colour);
    }
    double y = TOP + 14 + 20 * index;
    int x = RIGHT + 14;
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"2.2\""
                + " stroke-dasharray=\"%s\"/>\n",
            x,
            x + 26,
            y,
            y,
            colour,
            DASHES[index % DASHES.length]));
    marker(index, x + 13, y, colour);
    label(x + 32, y + 4, "start", "normal", curve.name());
  }

  private void marker(int index, double x, double y, String colour) {
    String shape =
        switch (index % 3) {
          case 0 -> String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.2\"", x, y);
          case 1 ->
              String.format(
                  Locale.ROOT,
                  "<rect x=\"%.1f\" y=\"%.1f\" width=\"6\" height=\"6\"",
                  x - 3,
                  y - 3);
          default -> String.format(Locale.ROOT, "<path d=\"M%.1f %.1fl4 7h-8z\"", x, y - 4.5);
        };
    svg.append(shape).append(" fill=\"").append(colour).append("\"/>\n");
  }

  private void label(double x, double y, String anchor, String weight, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-weight=\"%s\" fill=\"#222\">%s"
                + "</text>\n",
            x,
            y,
            anchor,
            weight,
            Html.escape(text)));
  }

  private String point(double labelled, double value) {
    return String.format(Locale.ROOT, "%.1f,%.1f", x(labelled), y(value));
  }

  private double x(double labelled) {
    return LEFT + (labelled - xLow) / (xHigh - xLow) * PLOT;
  }

  private double y(double value) {
    // an interval over few seeds may reach beyond what the metric can be
    double shown = Math.max(yLow, Math.min(yHigh, value));
    return TOP + (yHigh - shown) / (yHigh - yLow) * (HEIGHT - TOP - BOTTOM);
  }
}

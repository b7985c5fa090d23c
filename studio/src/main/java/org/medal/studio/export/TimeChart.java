package org.medal.studio.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.medal.lab.report.Marker;
import org.medal.lab.report.Svg;
import org.medal.studio.insight.Quantile;

/**
 * Time per label against something, as one SVG: a mark for each answer, told apart by class in
 * colour and shape, and a line through the medians of up to ten parts with equally many answers.
 * Seconds on a logarithmic scale, as times have a long tail.
 */
final class TimeChart {
  /**
   * An answer.
   *
   * @param kind place of its class in the legend
   */
  record Dot(double x, long millis, int kind) {}

  private static final int LEFT = 56;
  private static final int RIGHT = 470;
  private static final int TOP = 30;
  private static final int BOTTOM = 316;
  private static final int HEIGHT = 360;
  private static final int LEGEND = 130;
  private static final int TICKS = 5;
  private static final int PARTS = 10;
  private static final double MEDIAN = 0.5;
  private static final int FEWEST_A_PART = 5;
  private static final double LEAST_SECONDS = .1;
  private static final double ROUNDING = 1e-9;

  private final List<Dot> dots;
  private final String axis;
  private final List<String> kinds;
  private final double xLow;
  private final double xHigh;
  private final List<Double> seconds;
  private final double yLow;
  private final double yHigh;
  private final Svg svg;

  private TimeChart(String title, String axis, List<Dot> dots, List<String> kinds) {
    this.dots = dots;
    this.axis = axis;
    this.kinds = kinds;
    this.xLow = dots.stream().mapToDouble(Dot::x).min().orElseThrow();
    double last = dots.stream().mapToDouble(Dot::x).max().orElseThrow();
    this.xHigh = last > xLow ? last : xLow + 1;
    double least = dots.stream().mapToDouble(TimeChart::log).min().orElseThrow();
    double most = dots.stream().mapToDouble(TimeChart::log).max().orElseThrow();
    this.seconds = steps(least, most);
    this.yLow = Math.log10(seconds.get(0));
    this.yHigh = Math.log10(seconds.get(seconds.size() - 1));
    this.svg =
        new Svg(RIGHT + LEGEND, HEIGHT, title, "Seconds of each label against " + axis + ".");
  }

  /**
   * Draws the answers.
   *
   * @param axis what x is
   * @param dots at least one
   * @param kinds names for the legend
   */
  static String svg(String title, String axis, List<Dot> dots, List<String> kinds) {
    return new TimeChart(title, axis, dots, kinds).draw();
  }

  private static double log(Dot dot) {
    return Math.log10(Math.max(LEAST_SECONDS, dot.millis() / 1000.0));
  }

  private double x(double value) {
    return LEFT + (value - xLow) / (xHigh - xLow) * (RIGHT - LEFT);
  }

  private double y(double log) {
    return BOTTOM - (log - yLow) / (yHigh - yLow) * (BOTTOM - TOP);
  }

  private String draw() {
    verticalAxis();
    horizontalAxis();
    for (int kind = 0; kind < kinds.size(); kind++) {
      marks(kind);
      legend(kind);
    }
    medians();
    return svg.toString();
  }

  /** The steps 1, 2, 5, 10 … around all values, at least two. */
  private static List<Double> steps(double least, double most) {
    List<Double> steps = new ArrayList<>();
    for (int decade = -2; decade < 6; decade++) {
      for (int digit : new int[] {1, 2, 5}) {
        double step = digit * Math.pow(10, decade);
        if (!steps.isEmpty() && Math.log10(step) <= least + ROUNDING) {
          steps.clear();
        }
        if (steps.size() < 2 || Math.log10(steps.get(steps.size() - 1)) < most - ROUNDING) {
          steps.add(step);
        }
      }
    }
    return steps;
  }

  private void verticalAxis() {
    for (double step : seconds) {
      double y = y(Math.log10(step));
      svg.add(
          "<line x1=\"%d\" x2=\"%d\" y1=\"%3$.1f\" y2=\"%3$.1f\" stroke=\"#ddd\"/>\n",
          LEFT, RIGHT, y);
      String label = String.format(Locale.ROOT, step < 1 ? "%.1f s" : "%.0f s", step);
      svg.text(LEFT - 6, y + 4, "text-anchor=\"end\"", label);
    }
  }

  private void horizontalAxis() {
    svg.add(
        "<line x1=\"%d\" x2=\"%d\" y1=\"%3$d\" y2=\"%3$d\" stroke=\"#222\"/>\n",
        LEFT, RIGHT, BOTTOM);
    for (int tick = 0; tick < TICKS; tick++) {
      double value = xLow + (xHigh - xLow) * tick / (TICKS - 1);
      svg.text(x(value), BOTTOM + 16, "text-anchor=\"middle\"", tick(value));
    }
    svg.text((LEFT + RIGHT) / 2.0, BOTTOM + 36, "text-anchor=\"middle\"", axis);
  }

  private String tick(double value) {
    double width = xHigh - xLow;
    String format = width >= 20 ? "%.0f" : width >= 2 ? "%.1f" : width >= .2 ? "%.2f" : "%.3g";
    return String.format(Locale.ROOT, format, value);
  }

  private void marks(int kind) {
    Marker marker = new Marker(kind);
    StringBuilder path = new StringBuilder();
    dots.stream()
        .filter(dot -> dot.kind() == kind)
        .forEach(dot -> path.append(marker.path(x(dot.x()), y(log(dot)), 2.5)));
    svg.add(
        "<path d=\"%s\" fill=\"%s\" fill-opacity=\".55\"/>\n", path.toString(), marker.colour());
  }

  private void legend(int kind) {
    double y = TOP + 10 + 20.0 * kind;
    Marker marker = new Marker(kind);
    svg.add("<path d=\"%s\" fill=\"%s\"/>\n", marker.path(RIGHT + 20, y - 4, 4), marker.colour());
    svg.text(RIGHT + 32, y, "", Svg.shortened(kinds.get(kind), 16));
  }

  private void medians() {
    List<String> points = new ArrayList<>();
    List<Dot> sorted = dots.stream().sorted(Comparator.comparingDouble(Dot::x)).toList();
    int parts = Math.min(PARTS, sorted.size() / FEWEST_A_PART);
    for (int part = 0; part < parts; part++) {
      List<Dot> among =
          sorted.subList(part * sorted.size() / parts, (part + 1) * sorted.size() / parts);
      double x = x(Quantile.of(among.stream().mapToDouble(Dot::x).sorted().toArray(), MEDIAN));
      double y =
          y(Quantile.of(among.stream().mapToDouble(TimeChart::log).sorted().toArray(), MEDIAN));
      points.add(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
    }
    if (parts > 1) {
      svg.add(
          "<polyline points=\"%s\" fill=\"none\" stroke=\"#222\" stroke-width=\"2\"/>\n",
          String.join(" ", points));
    }
  }
}

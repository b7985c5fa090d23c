package org.medal.bench.scaling;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.medal.bench.scaling.Curve.Point;
import org.medal.lab.report.Marker;
import org.medal.lab.report.Svg;

/**
 * Curves over logarithmic axes, where a power is a straight line; the legend says which.
 *
 * @param title above it
 * @param across what grows to the right
 * @param curves seconds
 */
record LogLogChart(String title, String across, List<Curve> curves) {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 420;
  private static final int LEFT = 70;
  private static final int RIGHT = 470;
  private static final int TOP = 36;
  private static final int BOTTOM = 370;
  private static final int LINE = 34;

  String svg() {
    Axis x = Axis.of(sizes(), LEFT, RIGHT);
    Axis y = Axis.of(seconds(), BOTTOM, TOP);
    Svg svg = new Svg(WIDTH, HEIGHT, title, "Seconds against " + across + ", both logarithmic");
    grid(svg, x, y);
    for (int i = 0; i < curves.size(); i++) {
      curve(svg, curves.get(i), new Marker(i), x, y);
      legend(svg, curves.get(i), new Marker(i), TOP + 12 + LINE * i);
    }
    return svg.toString();
  }

  private double[] sizes() {
    return points().mapToDouble(Point::size).toArray();
  }

  private double[] seconds() {
    return points().mapToDouble(Point::seconds).toArray();
  }

  private java.util.stream.Stream<Point> points() {
    return curves.stream().flatMap(curve -> curve.points().stream());
  }

  private void grid(Svg svg, Axis x, Axis y) {
    for (int power = x.low(); power <= x.high(); power++) {
      double at = x.of(Math.pow(10, power));
      line(svg, at, TOP, at, BOTTOM);
      svg.text(at, BOTTOM + 16, "text-anchor=\"middle\"", label(power));
    }
    for (int power = y.low(); power <= y.high(); power++) {
      double at = y.of(Math.pow(10, power));
      line(svg, LEFT, at, RIGHT, at);
      svg.text(LEFT - 6, at + 4, "text-anchor=\"end\"", label(power) + " s");
    }
    svg.text((LEFT + RIGHT) / 2.0, BOTTOM + 36, "text-anchor=\"middle\"", across);
  }

  private static String label(int power) {
    return power >= -3 && power <= 3
        ? String.format(Locale.ROOT, "%." + Math.max(0, -power) + "f", Math.pow(10, power))
        : "1e" + power;
  }

  private static void line(Svg svg, double x1, double y1, double x2, double y2) {
    svg.add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>\n",
        x1, y1, x2, y2);
  }

  private static void curve(Svg svg, Curve curve, Marker marker, Axis x, Axis y) {
    StringBuilder path = new StringBuilder();
    for (Point p : curve.points()) {
      double px = x.of(p.size());
      double py = y.of(p.seconds());
      path.append(
          String.format(Locale.ROOT, "%s%.1f %.1f", path.length() == 0 ? "M" : "L", px, py));
      mark(svg, marker, px, py);
    }
    svg.add(
        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>\n",
        path, marker.colour());
  }

  private static void mark(Svg svg, Marker marker, double x, double y) {
    svg.add("<path d=\"%s\" fill=\"%s\"/>\n", marker.path(x, y, 4), marker.colour());
  }

  private static void legend(Svg svg, Curve curve, Marker marker, int y) {
    mark(svg, marker, RIGHT + 20, y - 4);
    svg.text(RIGHT + 32, y, "", curve.phase());
    svg.text(
        RIGHT + 32,
        y + 14,
        "fill=\"#555\" font-size=\"11\"",
        String.format(Locale.ROOT, "grows as %s^%.2f", curve.variable(), curve.exponent()));
  }

  /** Whole decades from end to end. */
  private record Axis(int low, int high, double from, double to) {
    static Axis of(double[] values, double from, double to) {
      double least = DoubleStream.of(values).min().orElseThrow();
      double most = DoubleStream.of(values).max().orElseThrow();
      int low = (int) Math.floor(Math.log10(least));
      int high = Math.max(low + 1, (int) Math.ceil(Math.log10(most)));
      return new Axis(low, high, from, to);
    }

    double of(double value) {
      return from + (Math.log10(value) - low) / (high - low) * (to - from);
    }
  }
}

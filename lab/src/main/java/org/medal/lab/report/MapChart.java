package org.medal.lab.report;

import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.medal.core.data.ClassSet;
import org.medal.core.random.KeyedRandom;
import org.medal.lab.record.MapPoint;

/** The pool in the plane of its features, and over it what was asked for, round by round. */
final class MapChart {
  /** Of a larger pool so many points are drawn, and all that were asked for. */
  static final int MOST = 5000;

  /** More numbers than this hide each other. */
  private static final int NUMBERED = 400;

  private static final int SIDE = 440;
  private static final int EDGE = 16;
  private static final int TOP = 30;
  private static final int LEGEND = SIDE + 24;

  private final List<MapPoint> points;
  private final ClassSet classes;
  private final double left;
  private final double top;
  private final double scale;
  private final int rounds;
  private final Svg svg;

  private MapChart(String title, List<MapPoint> points, ClassSet classes) {
    this.points = points;
    this.classes = classes;
    double width = span(MapPoint::x);
    double height = span(MapPoint::y);
    double longer = Math.max(Math.max(width, height), 1e-12);
    this.scale = (SIDE - 2 * EDGE) / longer;
    this.left = least(MapPoint::x) - (longer - width) / 2;
    this.top = most(MapPoint::y) + (longer - height) / 2;
    this.rounds = points.stream().mapToInt(point -> point.round().orElse(0)).max().orElse(0);
    this.svg =
        new Svg(
            640,
            TOP + Math.max(SIDE, 100 + 18 * classes.size()),
            title,
            "Pool images by class in the plane of their first two principal components; those"
                + " asked for carry the number of their round");
  }

  /** Draws a map of at least one point. */
  static String svg(String title, List<MapPoint> points, ClassSet classes) {
    return new MapChart(title, points, classes).draw();
  }

  private double least(ToDoubleFunction<MapPoint> coordinate) {
    return points.stream().mapToDouble(coordinate).min().orElse(0);
  }

  private double most(ToDoubleFunction<MapPoint> coordinate) {
    return points.stream().mapToDouble(coordinate).max().orElse(0);
  }

  private double span(ToDoubleFunction<MapPoint> coordinate) {
    return most(coordinate) - least(coordinate);
  }

  private String draw() {
    svg.add(
        "<rect x=\"1\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#bbb\"/>\n",
        TOP, SIDE, SIDE - 2);
    pool();
    List<MapPoint> picks =
        points.stream()
            .filter(point -> point.round().isPresent())
            .sorted(
                java.util.Comparator.comparingInt((MapPoint p) -> p.round().orElse(0))
                    .thenComparingInt(p -> p.rank().orElse(0)))
            .toList();
    picks.forEach(pick -> pick(pick, picks.size() <= NUMBERED));
    legend();
    return svg.toString();
  }

  /** All points that were never asked for, a path a class. */
  private void pool() {
    drawn().stream()
        .collect(Collectors.groupingBy(p -> p.sample().label(), TreeMap::new, Collectors.toList()))
        .forEach(
            (label, members) -> {
              Marker marker = new Marker(label);
              svg.add(
                  "<path fill=\"%s\" fill-opacity=\".5\" d=\"%s\"/>\n",
                  marker.colour(),
                  members.stream()
                      .map(point -> marker.path(x(point), y(point), 2.2))
                      .collect(Collectors.joining()));
            });
  }

  private List<MapPoint> drawn() {
    List<MapPoint> others = points.stream().filter(p -> p.round().isEmpty()).toList();
    if (others.size() <= MOST) {
      return others;
    }
    int[] order = KeyedRandom.of(0, "points of a map").permutation(others.size());
    return java.util.Arrays.stream(order).limit(MOST).sorted().mapToObj(others::get).toList();
  }

  private void pick(MapPoint point, boolean numbered) {
    Marker marker = new Marker(point.sample().label());
    int round = point.round().orElseThrow();
    Shade shade = shade(round);
    svg.add(
        "<path fill=\"%s\" stroke=\"%s\" stroke-width=\"1.6\" d=\"%s\"><title>%s</title></path>\n",
        shade.colour(),
        marker.colour(),
        marker.path(x(point), y(point), 6),
        Html.escape(point.sample().id() + ", round " + round));
    if (numbered) {
      svg.text(
          x(point),
          y(point) + 2.8,
          "text-anchor=\"middle\" font-size=\"8\" fill=\"" + shade.ink() + "\"",
          Integer.toString(round));
    }
  }

  private Shade shade(int round) {
    return Shade.of(rounds == 0 ? 0 : .9 * round / rounds);
  }

  private void legend() {
    double y = TOP + 14;
    for (int c = 0; c < classes.size(); c++, y += 18) {
      Marker marker = new Marker(c);
      svg.add("<path fill=\"%s\" d=\"%s\"/>\n", marker.colour(), marker.path(LEGEND, y, 4));
      svg.text(LEGEND + 12, y + 4, "", Svg.shortened(classes.name(c), 22));
    }
    y += 14;
    svg.text(LEGEND - 4, y, "", "asked for in round");
    int shown = Math.min(rounds + 1, 6);
    for (int i = 0; i < shown; i++) {
      int round = shown == 1 ? 0 : Math.round((float) i * rounds / (shown - 1));
      Shade shade = shade(round);
      svg.add(
          "<rect x=\"%d\" y=\"%.1f\" width=\"24\" height=\"18\" fill=\"%s\" stroke=\"#222\"/>\n",
          LEGEND - 4 + 26 * i, y + 8, shade.colour());
      svg.text(
          LEGEND + 8 + 26 * i,
          y + 21,
          "text-anchor=\"middle\" font-size=\"11\" fill=\"" + shade.ink() + "\"",
          Integer.toString(round));
    }
  }

  private double x(MapPoint point) {
    return EDGE + (point.x() - left) * scale;
  }

  private double y(MapPoint point) {
    return TOP + EDGE + (top - point.y()) * scale;
  }
}

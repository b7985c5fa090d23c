package org.medal.bench.scaling;

import java.util.List;

/**
 * Seconds of a phase against one of the sizes it depends on, the others held.
 *
 * @param phase what is timed
 * @param variable the size that grows
 * @param held the other sizes, in words
 * @param points smallest size first, at least two
 */
record Curve(String phase, String variable, String held, List<Point> points) {
  /** Seconds at one size. */
  record Point(double size, double seconds) {}

  Curve {
    points = List.copyOf(points);
    if (points.size() < 2) {
      throw new IllegalArgumentException("A line needs two points");
    }
  }

  /** The exponent b of seconds = a·size^b, by least squares in logarithms. */
  double exponent() {
    double n = points.size();
    double x = points.stream().mapToDouble(p -> Math.log(p.size())).sum() / n;
    double y = points.stream().mapToDouble(p -> Math.log(p.seconds())).sum() / n;
    double covariance = 0;
    double variance = 0;
    for (Point p : points) {
      covariance += (Math.log(p.size()) - x) * (Math.log(p.seconds()) - y);
      variance += (Math.log(p.size()) - x) * (Math.log(p.size()) - x);
    }
    return covariance / variance;
  }

  /** Seconds of the largest size divided by that size. */
  double secondsEach() {
    Point last = points.get(points.size() - 1);
    return last.seconds() / last.size();
  }
}

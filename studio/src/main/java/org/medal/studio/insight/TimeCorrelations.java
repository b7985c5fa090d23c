package org.medal.studio.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.medal.lab.stats.RankAssociation;
import org.medal.studio.insight.Timing.Against;
import org.medal.studio.insight.Timing.Correlation;
import org.medal.studio.insight.Timing.Point;

/** Time against what the strategy knew. */
final class TimeCorrelations {
  private TimeCorrelations() {}

  static List<Correlation> of(List<Point> points, Optional<String> busiest) {
    return Arrays.stream(Against.values())
        .map(against -> correlation(against, points, point -> value(against, point, busiest)))
        .toList();
  }

  static OptionalDouble value(Against against, Point point, Optional<String> busiest) {
    return switch (against) {
      case ORDER -> OptionalDouble.of(point.order());
      case ENTROPY -> point.entropy();
      case DISTANCE -> point.distance();
      case UTILITY -> point.by().equals(busiest) ? point.utility() : OptionalDouble.empty();
    };
  }

  private static Correlation correlation(
      Against against, List<Point> points, Function<Point, OptionalDouble> value) {
    List<Point> known = points.stream().filter(point -> value.apply(point).isPresent()).toList();
    RankAssociation found =
        RankAssociation.of(
            known.stream().mapToDouble(point -> value.apply(point).orElseThrow()).toArray(),
            known.stream().mapToDouble(Point::millis).toArray());
    return new Correlation(
        against, found.count(), found.rho(), found.low(), found.high(), found.p());
  }

  /** Who asked for most of the images; of several, the first by name. */
  static Optional<String> busiest(List<Point> points) {
    Map<String, Integer> asked = new TreeMap<>();
    List<Point> ranked = new ArrayList<>(points);
    ranked.removeIf(point -> point.utility().isEmpty());
    ranked.forEach(point -> point.by().ifPresent(by -> asked.merge(by, 1, Integer::sum)));
    return asked.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}

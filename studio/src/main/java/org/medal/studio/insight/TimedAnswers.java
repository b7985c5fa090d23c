package org.medal.studio.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.medal.core.random.KeyedRandom;
import org.medal.studio.project.Answered;
import org.medal.studio.project.Assignment;
import org.medal.studio.project.Purpose;
import org.medal.studio.project.QueueEntry;

/** The answers whose time tells about the image, as points in order. */
record TimedAnswers(List<Answered> answers, List<Timing.Point> points) {
  static TimedAnswers of(List<Answered> all) {
    List<Answered> timed = all.stream().filter(Timing::isTimed).toList();
    return new TimedAnswers(
        timed, IntStream.range(0, timed.size()).mapToObj(i -> point(i + 1, timed.get(i))).toList());
  }

  private static Timing.Point point(int order, Answered answer) {
    Assignment assignment = answer.assignment();
    Optional<QueueEntry> entry = assignment.entry();
    return new Timing.Point(
        order,
        answer.activeMillis(),
        entry.map(QueueEntry::entropy).orElseGet(OptionalDouble::empty),
        entry.map(QueueEntry::distance).orElseGet(OptionalDouble::empty),
        entry.map(e -> OptionalDouble.of(e.utility())).orElseGet(OptionalDouble::empty),
        answer.label(),
        assignment.by(),
        answer.reader());
  }

  OptionalLong median() {
    return points.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(group("all", points).medianMillis());
  }

  int guessShown() {
    return (int) answers.stream().filter(Answered::guessShown).count();
  }

  List<Timing.Group> byClass(List<String> classes) {
    Map<String, List<Timing.Point>> groups = new LinkedHashMap<>();
    classes.forEach(name -> groups.put(name, new ArrayList<>()));
    points.forEach(
        point ->
            groups
                .computeIfAbsent(
                    point.label().orElse(Timing.CANNOT_JUDGE), name -> new ArrayList<>())
                .add(point));
    return quartiles(groups);
  }

  List<Timing.Group> byStrategy() {
    Set<Long> heldOut = heldOut();
    return by(
        i ->
            points
                .get(i)
                .by()
                .orElse(
                    heldOut.contains(answers.get(i).assignment().image())
                        ? "held-out images"
                        : "at random"));
  }

  /** Images that anybody was given because they are held out; second readers are not told. */
  private Set<Long> heldOut() {
    return answers.stream()
        .map(Answered::assignment)
        .filter(assignment -> assignment.purpose() == Purpose.TEST)
        .map(Assignment::image)
        .collect(Collectors.toSet());
  }

  List<Timing.Group> byReader() {
    return by(i -> points.get(i).reader());
  }

  private List<Timing.Group> by(Function<Integer, String> name) {
    Map<String, List<Timing.Point>> groups = new LinkedHashMap<>();
    for (int i = 0; i < points.size(); i++) {
      groups.computeIfAbsent(name.apply(i), key -> new ArrayList<>()).add(points.get(i));
    }
    return quartiles(groups);
  }

  private static List<Timing.Group> quartiles(Map<String, List<Timing.Point>> groups) {
    return groups.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> group(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Timing.Group group(String name, List<Timing.Point> points) {
    long[] millis = points.stream().mapToLong(Timing.Point::millis).sorted().toArray();
    return new Timing.Group(
        name,
        millis.length,
        Quantile.of(millis, .25),
        Quantile.of(millis, .5),
        Quantile.of(millis, .75));
  }

  /** The points, or {@code most} of them in their order, always the same ones. */
  List<Timing.Point> sample(int most) {
    if (points.size() <= most) {
      return points;
    }
    int[] drawn = KeyedRandom.of(0, "timing-points").permutation(points.size());
    return Arrays.stream(drawn).limit(most).sorted().mapToObj(points::get).toList();
  }
}

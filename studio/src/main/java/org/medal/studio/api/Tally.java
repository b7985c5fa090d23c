package org.medal.studio.api;

import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.project.Answered;

/** One reader's answers, skips and imported ones left out: how many, and how long they took. */
final class Tally {
  /** The median is of the latest ones: readers get quicker. */
  private static final int RECENT = 50;

  private final TreeMap<Long, Long> millis = new TreeMap<>();
  private long total;

  static Tally of(List<Answered> answers) {
    Tally tally = new Tally();
    answers.forEach(tally::add);
    return tally;
  }

  synchronized void add(Answered answered) {
    if (answered.kind() != AnswerKind.SKIP
        && !answered.imported()
        && millis.putIfAbsent(answered.id(), answered.activeMillis()) == null) {
      total += answered.activeMillis();
    }
  }

  synchronized int answers() {
    return millis.size();
  }

  synchronized long activeMillis() {
    return total;
  }

  /** Of the latest answers; empty where there is none. */
  synchronized OptionalDouble medianMillis() {
    long[] recent =
        millis.descendingMap().values().stream()
            .limit(RECENT)
            .mapToLong(Long::longValue)
            .sorted()
            .toArray();
    return recent.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((recent[(recent.length - 1) / 2] + recent[recent.length / 2]) / 2.0);
  }
}

package org.medal.studio.insight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.medal.core.data.InputException;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.project.Answered;
import org.medal.studio.project.Purpose;

/**
 * What each reader says of each image: its latest answer, hidden repeats and skips not counted.
 * Categories are the classes in their order and, as one more, that the image cannot be judged.
 *
 * @param classes of the project, in order
 * @param byImage image → reader → category, both in order
 */
public record Verdicts(List<String> classes, SortedMap<Long, SortedMap<String, Integer>> byImage) {
  /**
   * The verdicts of some answers. O(answers).
   *
   * @param answers that stand, in order
   * @param classes of the project, in order
   * @throws InputException if a label is none of them
   */
  public static Verdicts of(List<Answered> answers, List<String> classes) {
    SortedMap<Long, SortedMap<String, Integer>> byImage = new TreeMap<>();
    for (Answered answer : answers) {
      if (isFirstReading(answer)) {
        byImage
            .computeIfAbsent(answer.assignment().image(), image -> new TreeMap<>())
            .put(answer.reader(), category(answer, classes));
      }
    }
    return new Verdicts(List.copyOf(classes), byImage);
  }

  /** Whether an answer counts: it is neither a skip nor a hidden repeat. */
  public static boolean isFirstReading(Answered answer) {
    return answer.kind() != AnswerKind.SKIP && answer.assignment().purpose() != Purpose.REPEAT;
  }

  private static int category(Answered answer, List<String> classes) {
    if (answer.kind() == AnswerKind.CANNOT_JUDGE) {
      return classes.size();
    }
    int category = classes.indexOf(answer.label().orElseThrow());
    if (category < 0) {
      throw new InputException(
          "'" + answer.label().orElseThrow() + "' is none of the project's classes " + classes);
    }
    return category;
  }

  int categories() {
    return classes.size() + 1;
  }

  /** All readers who have judged an image, by name. */
  List<String> readers() {
    Set<String> readers = new TreeSet<>();
    byImage.values().forEach(said -> readers.addAll(said.keySet()));
    return List.copyOf(readers);
  }

  /** What a reader says of an image. */
  Optional<Integer> of(long image, String reader) {
    return Optional.ofNullable(byImage.get(image)).map(said -> said.get(reader));
  }

  /** Whether an answer says what its reader says of the image elsewhere. */
  boolean agrees(Answered answer) {
    return of(answer.assignment().image(), answer.reader())
        .filter(said -> said == category(answer, classes))
        .isPresent();
  }

  /**
   * The share of an image's readers who say that it is of a class; 0 where nobody has judged it.
   */
  public double share(long image, String label) {
    SortedMap<String, Integer> said = byImage.getOrDefault(image, new TreeMap<>());
    int category = classes.indexOf(label);
    long same = said.values().stream().filter(other -> other == category).count();
    return said.isEmpty() ? 0 : (double) same / said.size();
  }

  /** For each image that both have judged, what the one says and what the other. */
  List<int[]> of(String first, String second) {
    List<int[]> both = new ArrayList<>();
    for (Map<String, Integer> said : byImage.values()) {
      Integer one = said.get(first);
      Integer other = said.get(second);
      if (one != null && other != null) {
        both.add(new int[] {one, other});
      }
    }
    return both;
  }

  /** For each image that several have judged, how often each category was given. */
  List<int[]> counts() {
    List<int[]> counts = new ArrayList<>();
    for (Map<String, Integer> said : byImage.values()) {
      if (said.size() > 1) {
        int[] row = new int[categories()];
        said.values().forEach(category -> row[category]++);
        counts.add(row);
      }
    }
    return counts;
  }

  /** How many readers have judged an image that another one has judged as well. */
  int readersTogether() {
    Set<String> together = new HashSet<>();
    byImage.values().stream()
        .filter(said -> said.size() > 1)
        .forEach(said -> together.addAll(said.keySet()));
    return together.size();
  }
}

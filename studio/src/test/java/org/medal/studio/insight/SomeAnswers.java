package org.medal.studio.insight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.project.Answered;
import org.medal.studio.project.Assignment;
import org.medal.studio.project.Purpose;
import org.medal.studio.project.QueueEntry;

/** Answers as the store tells them. */
public final class SomeAnswers {
  private final List<Answered> answers = new ArrayList<>();

  /** A label of an image that nobody asked for. */
  public SomeAnswers label(String reader, long image, String label, long millis) {
    return add(reader, image, Purpose.FILL, AnswerKind.LABEL, Optional.of(label), millis);
  }

  public SomeAnswers cannotJudge(String reader, long image, long millis) {
    return add(reader, image, Purpose.FILL, AnswerKind.CANNOT_JUDGE, Optional.empty(), millis);
  }

  public SomeAnswers skip(String reader, long image, long millis) {
    return add(reader, image, Purpose.FILL, AnswerKind.SKIP, Optional.empty(), millis);
  }

  /** A hidden second look. */
  public SomeAnswers repeat(String reader, long image, String label, long millis) {
    return add(reader, image, Purpose.REPEAT, AnswerKind.LABEL, Optional.of(label), millis);
  }

  public SomeAnswers heldOut(String reader, long image, String label, long millis) {
    return add(reader, image, Purpose.TEST, AnswerKind.LABEL, Optional.of(label), millis);
  }

  /** Another reader's label of an image, blind to the first. */
  public SomeAnswers second(String reader, long image, String label, long millis) {
    return add(reader, image, Purpose.SECOND, AnswerKind.LABEL, Optional.of(label), millis);
  }

  /** The last answer as if the model's guess had been on the screen before it. */
  public SomeAnswers withGuess() {
    Answered last = answers.remove(answers.size() - 1);
    answers.add(
        new Answered(
            last.id(),
            last.reader(),
            last.assignment(),
            last.kind(),
            last.label(),
            last.activeMillis(),
            true,
            last.at(),
            last.imported()));
    return this;
  }

  public SomeAnswers imported(String reader, long image, String label) {
    Assignment assignment = assignment(image, Purpose.FILL, Optional.empty(), Optional.empty());
    return add(reader, assignment, AnswerKind.LABEL, Optional.of(label), 0, true);
  }

  /** A label that a ranking asked for. */
  public SomeAnswers asked(
      String by, double utility, OptionalDouble entropy, OptionalDouble distance, long millis) {
    long image = answers.size();
    QueueEntry entry =
        new QueueEntry(image, 1, utility, entropy, distance, List.of(.5, .5), List.of());
    Assignment assignment = assignment(image, Purpose.QUERY, Optional.of(by), Optional.of(entry));
    return add("ann", assignment, AnswerKind.LABEL, Optional.of("normal"), millis, false);
  }

  private SomeAnswers add(
      String reader,
      long image,
      Purpose purpose,
      AnswerKind kind,
      Optional<String> label,
      long millis) {
    Assignment assignment = assignment(image, purpose, Optional.empty(), Optional.empty());
    return add(reader, assignment, kind, label, millis, false);
  }

  private Assignment assignment(
      long image, Purpose purpose, Optional<String> by, Optional<QueueEntry> entry) {
    int n = answers.size();
    OptionalInt round = entry.isPresent() ? OptionalInt.of(1) : OptionalInt.empty();
    return new Assignment(n, 1, image, image + ".png", purpose, round, by, entry, n);
  }

  private SomeAnswers add(
      String reader,
      Assignment assignment,
      AnswerKind kind,
      Optional<String> label,
      long millis,
      boolean imported) {
    Instant at = Instant.parse("2026-01-02T03:04:05Z").plusSeconds(answers.size());
    answers.add(
        new Answered(
            answers.size() + 1, reader, assignment, kind, label, millis, false, at, imported));
    return this;
  }

  /** The answers, in order. */
  public List<Answered> list() {
    return List.copyOf(answers);
  }
}

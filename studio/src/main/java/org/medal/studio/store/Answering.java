package org.medal.studio.store;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.medal.core.data.InputException;
import org.medal.core.random.KeyedRandom;
import org.medal.studio.project.Answer;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.project.Answered;
import org.medal.studio.project.Assignment;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.project.Purpose;

/** Takes answers. */
final class Answering {
  private final Transactions transactions;

  Answering(Transactions transactions) {
    this.transactions = transactions;
  }

  Answered answer(long reader, Answer answer) {
    return transactions.write(change -> answer(change, reader, answer));
  }

  static Answered answer(Transaction change, long reader, Answer answer) {
    Handle handle = change.handle();
    AccountRows.active(handle, reader);
    Assignment assignment = AssignmentRows.get(handle, reader, answer.assignment());
    ProjectSettings settings = SettingsProjection.get(handle);
    answer.label().ifPresent(settings.classSet()::label);
    Optional<Answered> standing = AnswerRows.standing(handle, assignment.id());
    if (standing.isPresent()) {
      return same(standing.get(), answer);
    }
    return take(change, assignment, answer, isRepeated(settings, assignment, answer));
  }

  /** What is sent twice is taken once. */
  private static Answered same(Answered standing, Answer answer) {
    if (standing.kind() != answer.kind() || !standing.label().equals(answer.label())) {
      throw new InputException(
          "Image " + standing.assignment().path() + " has been answered; undo that answer first");
    }
    return standing;
  }

  private static Answered take(
      Transaction change, Assignment assignment, Answer answer, boolean repeat) {
    Handle handle = change.handle();
    long id = AnswerRows.next(handle);
    JsonObject data =
        new Facts()
            .with("answer", id)
            .with("assignment", assignment.id())
            .with("kind", answer.kind())
            .with("label", answer.label())
            .with("activeMillis", answer.activeMillis())
            .with("guessShown", answer.guessShown())
            .with("repeat", repeat)
            .json();
    change.append(
        EventKind.ANSWERED,
        OptionalLong.of(assignment.reader()),
        OptionalLong.of(assignment.image()),
        data);
    releaseTheSameImage(change, assignment);
    return AnswerRows.get(handle, id);
  }

  /** A late answer may come while the reader has the image before it for the second time. */
  private static void releaseTheSameImage(Transaction change, Assignment answered) {
    Releases.all(
        change,
        AssignmentRows.openOfReader(change.handle(), answered.reader()).stream()
            .filter(open -> open.image() == answered.image())
            .toList());
  }

  /** Whether this reader shall see the image once more: drawn by key, so that undoing is no way. */
  private static boolean isRepeated(
      ProjectSettings settings, Assignment assignment, Answer answer) {
    double draw =
        KeyedRandom.of(settings.seed(), "studio-repeat", assignment.reader(), assignment.image())
            .nextDouble();
    return assignment.purpose() != Purpose.REPEAT
        && answer.kind() != AnswerKind.SKIP
        && draw < settings.assignment().repeatShare();
  }
}

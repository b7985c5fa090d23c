package org.medal.studio.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.medal.studio.project.Answer;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.project.Answered;
import org.medal.studio.project.Assignment;

/** Images given to readers, and what they answered. */
public final class Readings {
  private final Transactions transactions;
  private final Serving serving;

  Readings(Transactions transactions) {
    this.transactions = transactions;
    this.serving = new Serving(transactions);
  }

  /**
   * What a reader is to look at: the image already before it, else the next one. In this order: a
   * hidden repeat that is due, a second reading, a held-out image, the ranking by rank, a random
   * image of the pool, an image that this reader skipped. Nobody else has it before them unless the
   * policy wants several readers.
   *
   * @return empty where nothing is left for this reader, or the budget is spent
   * @throws org.medal.core.data.InputException if there is no such reader, or its account is closed
   */
  public Optional<Assignment> next(long reader) {
    return serving.next(reader);
  }

  /** Ids of images that the reader will probably be given after this one; nothing is promised. */
  public List<Long> upcoming(long reader, int count) {
    return serving.upcoming(reader, count);
  }

  /**
   * Says that the reader is still at it; an assignment nobody touches is given away in time. Kept
   * in memory only.
   *
   * @throws org.medal.core.data.InputException if the assignment is not the reader's
   */
  public void touch(long reader, long assignment) {
    serving.touch(reader, assignment);
  }

  /**
   * Takes an answer. The same answer twice, as after a lost connection, is taken once. One to an
   * assignment that has been given away meanwhile is taken as a further reading.
   *
   * @throws org.medal.core.data.InputException if the assignment is not the reader's, the class is
   *     none of the project's, or it has been answered differently
   */
  public Answered answer(long reader, Answer answer) {
    return new Answering(transactions).answer(reader, answer);
  }

  /** An answer that has been taken, and what the reader is to look at next. */
  public record Step(Answered answered, Optional<Assignment> next) {}

  /**
   * As {@link #answer} and then {@link #next}, but the disk is waited for once.
   *
   * @throws org.medal.core.data.InputException as they do; then nothing has happened
   */
  public Step answerAndNext(long reader, Answer answer) {
    return serving.answer(reader, answer);
  }

  /**
   * Takes back an answer of this reader; its image is then the one before it, and what was before
   * it goes back to the queue. Not so if the image has been set aside or given to another reader
   * meanwhile. The same once more, as after a lost connection, changes nothing.
   *
   * @param answer which one; the reader's last if empty
   * @return empty if there is nothing to take back, or the image cannot come back
   * @throws org.medal.core.data.InputException if the answer is not the reader's, or was imported
   */
  public Optional<Assignment> undo(long reader, OptionalLong answer) {
    return new Undoing(transactions).undo(reader, answer);
  }

  /** The reader's answers that stand, latest first; imported ones left out. */
  public List<Answered> latest(long reader, int count) {
    return transactions.read(handle -> AnswerRows.latest(handle, reader, count));
  }

  /** What this reader has before it; nothing is given. */
  public Optional<Assignment> open(long reader) {
    return transactions.read(handle -> AssignmentRows.open(handle, reader));
  }

  /**
   * As {@link #latest}, for the reader's eyes: without the image before it, which may be a hidden
   * repeat.
   */
  public List<Answered> history(long reader, int count) {
    return transactions.read(handle -> AnswerRows.history(handle, reader, count));
  }

  /** The images that this reader has judged; imported labels and skips are no judgement. */
  public Set<Long> judged(long reader) {
    return transactions.read(handle -> AnswerRows.judged(handle, reader));
  }

  /** All answers that stand, in order; imported ones as well. */
  public List<Answered> all() {
    return transactions.read(AnswerRows::all);
  }

  /** The answers to an image that stand, in order. */
  public List<Answered> of(long image) {
    return transactions.read(handle -> AnswerRows.ofImage(handle, image));
  }

  /**
   * Settles a disagreement; a later verdict replaces an earlier one.
   *
   * @param label the class, where the kind is a label; a skip is no verdict
   * @throws org.medal.core.data.InputException if nobody has read the image, or the verdict is none
   */
  public void adjudicate(long image, AnswerKind kind, Optional<String> label, long adjudicator) {
    new Adjudicating(transactions).adjudicate(image, kind, label, adjudicator);
  }

  /**
   * Takes labels made elsewhere as readings by {@code reader}, without time; all or none. An image
   * of {@code held-out} counts as held out.
   *
   * @param labels path → class
   * @return how many were new; an image that this reader has answered keeps its answer
   * @throws org.medal.core.data.InputException if a path or class is not known; the message names
   *     it
   */
  public int importLabels(Map<String, String> labels, boolean heldOut, long reader) {
    return new Importing(transactions).importLabels(labels, heldOut, reader);
  }
}

package org.medal.studio.project;

import java.util.Optional;

/**
 * A reader's answer to an assignment.
 *
 * @param label the class, where the kind is {@link AnswerKind#LABEL}
 * @param activeMillis how long the reader looked: from first paint to answer, without the time in
 *     which the page was hidden or nothing was touched for more than 30 s
 * @param guessShown whether the model's guess was on the screen before the answer
 */
public record Answer(
    long assignment,
    AnswerKind kind,
    Optional<String> label,
    long activeMillis,
    boolean guessShown) {
  /** A day: whoever says more has a broken clock. */
  private static final long MOST_MILLIS = 86_400_000;

  public Answer {
    if ((kind == AnswerKind.LABEL) != label.isPresent()) {
      throw new IllegalArgumentException("A class belongs to a label and to nothing else");
    }
    if (activeMillis < 0 || activeMillis > MOST_MILLIS) {
      throw new IllegalArgumentException("An answer took " + activeMillis + " ms");
    }
  }
}

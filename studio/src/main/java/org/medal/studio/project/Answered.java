package org.medal.studio.project;

import java.time.Instant;
import java.util.Optional;

/**
 * An answer that the store holds.
 *
 * @param id its number, never given twice
 * @param reader the reader's name
 * @param assignment what it answers; an imported label answers one without a ranking
 * @param at when
 * @param imported whether it came from a file
 */
public record Answered(
    long id,
    String reader,
    Assignment assignment,
    AnswerKind kind,
    Optional<String> label,
    long activeMillis,
    boolean guessShown,
    Instant at,
    boolean imported) {}

package org.medal.studio.project;

/**
 * How far a project is.
 *
 * @param images all that take part
 * @param scanned how many of them have been decoded once
 * @param heldOut how many are held out
 * @param heldOutLabelled how many of those have a consensus
 * @param labelled how many others have a consensus
 * @param cannotJudge how many cannot be judged
 * @param disputed how many wait for an adjudicator
 * @param setAside how many take no part
 * @param activeMillis the readers' time so far
 */
public record Counts(
    int images,
    int scanned,
    int heldOut,
    int heldOutLabelled,
    int labelled,
    int cannotJudge,
    int disputed,
    int setAside,
    long activeMillis) {}

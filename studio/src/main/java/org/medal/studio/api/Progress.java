package org.medal.studio.api;

import java.util.OptionalDouble;

/**
 * How far the work is, for one reader.
 *
 * @param queued how many images the latest ranking still asks for
 * @param mine how many answers of this reader stand
 * @param activeMillis this reader's time so far
 * @param minutesLeft the reader's median time times the labels that the budget leaves
 */
record Progress(
    int labelled,
    int cannotJudge,
    int heldOut,
    int heldOutLabelled,
    int images,
    int budget,
    int queued,
    int mine,
    long activeMillis,
    OptionalDouble minutesLeft) {}

package org.medal.deep.adapt;

/**
 * How an adaptation ended.
 *
 * @param epoch after which the weights were best that were kept; 0 where the start was not bettered
 * @param epochs how many there were
 * @param before what the start weights scored
 * @param after what the weights score that were kept
 * @param reason why it ended, a sentence
 * @param images how many were learnt from
 * @param heldOut how many told when to stop
 */
public record Adapted(
    int epoch, int epochs, Score before, Score after, String reason, int images, int heldOut) {}

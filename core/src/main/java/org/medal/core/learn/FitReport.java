package org.medal.core.learn;

/**
 * How a fit went.
 *
 * @param epochs passes over the training set (iterations, for a convex head)
 * @param trainAccuracy share of the training samples classified correctly at the end
 * @param stoppedAtCap whether the epoch cap ended training before its goal was reached
 */
public record FitReport(int epochs, double trainAccuracy, boolean stoppedAtCap) {}

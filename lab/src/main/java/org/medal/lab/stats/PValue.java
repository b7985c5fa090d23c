package org.medal.lab.stats;

/**
 * The outcome of one of several tests.
 *
 * @param alone two-sided p-value of this test alone
 * @param holm the p-value corrected for all that are tested together
 */
public record PValue(double alone, double holm) {}

package org.medal.lab.stats;

/**
 * The paired test of one strategy against random sampling, by the area under the learning curve of
 * one metric.
 *
 * @param p two-sided p-value of this strategy alone
 * @param holm the p-value corrected for all strategies that are compared with random
 */
public record VersusRandom(double p, double holm) {}

package org.medal.core.cluster;

/**
 * One point that was chosen.
 *
 * @param point its position among the points
 * @param utility what it was worth at that moment, finite, higher is more
 */
public record Chosen(int point, double utility) {}

package org.medal.lab.plan;

/**
 * What a queue takes beside time.
 *
 * @param memory bytes, at the most
 * @param memoryBasis how that is known
 * @param diskPerRun bytes that each run leaves behind
 * @param free bytes on the disk of the results
 */
public record Space(double memory, String memoryBasis, double diskPerRun, double free) {}

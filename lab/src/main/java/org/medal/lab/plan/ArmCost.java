package org.medal.lab.plan;

/**
 * What the runs of one arm take.
 *
 * @param round each of its rounds
 * @param end seconds to save the model and write the report
 * @param basis how that is known, in words
 */
public record ArmCost(RoundCost round, double end, String basis) {}

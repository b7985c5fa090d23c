package org.medal.lab.run;

import org.medal.lab.plan.ArmCost;

/**
 * What was found out of an arm.
 *
 * @param cost time of its runs
 * @param disk bytes that each of them leaves behind
 */
record Measured(ArmCost cost, double disk) {}

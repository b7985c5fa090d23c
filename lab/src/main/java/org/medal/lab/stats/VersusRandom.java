package org.medal.lab.stats;

import java.util.OptionalInt;

/**
 * One strategy against random sampling, by the areas under the learning curves of one metric,
 * paired by seed.
 *
 * @param signFlips the test that conclusions are drawn from, see {@link SignFlips}
 * @param wilcoxon Wilcoxon's signed-rank test, beside it
 * @param difference mean of strategy minus random, with interval
 * @param margin half the width of Student's 95 % interval of the differences: the size from which a
 *     mean difference would have been told from none, by that interval alone
 * @param seedsNeeded see {@link SeedsNeeded}
 */
public record VersusRandom(
    PValue signFlips,
    PValue wilcoxon,
    Interval difference,
    double margin,
    OptionalInt seedsNeeded) {}

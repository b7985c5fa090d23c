package org.medal.lab.stats;

import java.util.OptionalInt;

/**
 * One strategy, or another arm, against the one that all are compared with, usually random
 * sampling: by a number that each run has, paired by seed.
 *
 * @param signFlips the test that conclusions are drawn from, see {@link SignFlips}
 * @param wilcoxon Wilcoxon's signed-rank test, beside it
 * @param difference mean of strategy minus baseline, with interval
 * @param margin half the width of Student's 95 % interval of the differences: the size from which a
 *     mean difference would have been told from none, by that interval alone
 * @param seedsNeeded see {@link SeedsNeeded}
 */
public record PairedTest(
    PValue signFlips,
    PValue wilcoxon,
    Interval difference,
    double margin,
    OptionalInt seedsNeeded) {}

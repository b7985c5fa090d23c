/**
 * Statistics of repeated runs: means with intervals, paired tests, ranks, labels to an accuracy.
 */
@NullMarked
package org.medal.lab.stats;

import org.jspecify.annotations.NullMarked;

package org.medal.lab.report;

import java.util.List;
import org.medal.lab.stats.Interval;

/**
 * One line of a chart.
 *
 * @param name of the strategy
 * @param labelled number of labels at each point, increasing
 * @param values the metric at each point, with its interval over the seeds
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
record Curve(String name, int[] labelled, List<Interval> values) {}

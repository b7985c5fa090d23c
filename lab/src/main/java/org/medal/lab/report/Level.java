package org.medal.lab.report;

import org.medal.lab.stats.Interval;

/**
 * A value that curves are compared with.
 *
 * @param name what it is
 * @param value with its interval over the seeds
 */
public record Level(String name, Interval value) {
  String interval() {
    return NumberText.text(value);
  }
}

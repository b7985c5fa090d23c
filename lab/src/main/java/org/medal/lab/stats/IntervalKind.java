package org.medal.lab.stats;

/** How the 95 % interval of a mean over seeds is made. */
public enum IntervalKind {
  /** Student's t; the one to take for the few seeds that are usual. */
  T {
    @Override
    public Interval ofMean(double[] values) {
      return Interval.ofMean(values);
    }
  },
  /** Percentiles of bootstrap means, seeds drawn with replacement; too narrow for few seeds. */
  BOOTSTRAP {
    @Override
    public Interval ofMean(double[] values) {
      return Resamples.of(values.length).ofMean(values);
    }
  };

  /** The mean of independent values, at least one, with its interval. */
  public abstract Interval ofMean(double[] values);
}

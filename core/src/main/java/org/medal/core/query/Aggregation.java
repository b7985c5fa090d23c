package org.medal.core.query;

import org.medal.core.distance.Distance;

/** How the distances of a candidate to many reference vectors become one number. */
public enum Aggregation {
  /** Their mean: the paper's Eq. 1. */
  MEAN {
    @Override
    RunningDistance start(double[][] candidates, Distance distance) {
      return distance == Distance.EUCLIDEAN
          ? new RunningDistance.EuclideanMean(candidates)
          : new RunningDistance.Mean(candidates, distance);
    }
  },
  /** The smallest, as in the authors' later public code. */
  MIN {
    @Override
    RunningDistance start(double[][] candidates, Distance distance) {
      return new RunningDistance.Min(candidates, distance);
    }
  },
  /** The distance to the references' mean vector, as in O-MedAL. */
  CENTROID {
    @Override
    RunningDistance start(double[][] candidates, Distance distance) {
      return new RunningDistance.Centroid(candidates, distance);
    }
  };

  /** Aggregated distances of {@code candidates} to no reference yet. */
  abstract RunningDistance start(double[][] candidates, Distance distance);
}

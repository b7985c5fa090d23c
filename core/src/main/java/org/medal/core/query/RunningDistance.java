package org.medal.core.query;

import java.util.Arrays;
import org.medal.core.distance.Distance;

/**
 * The aggregated distance of M candidates to a growing set of reference vectors, kept up to date:
 * adding a reference costs O(M·d), however many there are already, on all cores where there is enough
 * of it.
 */
abstract sealed class RunningDistance {
  final double[][] candidates;
  final Distance distance;

  /** How many references were added. */
  private int references;

  private RunningDistance(double[][] candidates, Distance distance) {
    this.candidates = candidates;
    this.distance = distance;
  }

  /** Adds one reference vector, which is not kept. */
  final void add(double[] reference) {
    references++;
    include(reference);
  }

  final int references() {
    return references;
  }

  abstract void include(double[] reference);

  /** The aggregated distance of one candidate; at least one reference has been added. */
  abstract double of(int candidate);

  static final class Mean extends RunningDistance {
    /** Fewer numbers than this are looked at sooner than another thread is woken. */
    private static final int WORTH_SHARING = 1 << 16;

    private final double[] sums;

    Mean(double[][] candidates, Distance distance) {
      super(candidates, distance);
      this.sums = new double[candidates.length];
    }

    @Override
    void include(double[] reference) {
      RowBlocks.forEach(
          sums.length,
          1 + WORTH_SHARING / (1 + reference.length),
          (from, to) -> {
            for (int i = from; i < to; i++) {
              sums[i] += distance.between(candidates[i], reference);
            }
          });
    }

    @Override
    double of(int candidate) {
      return sums[candidate] / references();
    }
  }

  static final class Min extends RunningDistance {
    private final double[] smallest;

    Min(double[][] candidates, Distance distance) {
      super(candidates, distance);
      this.smallest = new double[candidates.length];
      Arrays.fill(smallest, Double.POSITIVE_INFINITY);
    }

    @Override
    void include(double[] reference) {
      for (int i = 0; i < smallest.length; i++) {
        smallest[i] = Math.min(smallest[i], distance.between(candidates[i], reference));
      }
    }

    @Override
    double of(int candidate) {
      return smallest[candidate];
    }
  }

  static final class Centroid extends RunningDistance {
    private final double[] sum;
    private final double[] centroid;

    Centroid(double[][] candidates, Distance distance) {
      super(candidates, distance);
      int columns = candidates.length == 0 ? 0 : candidates[0].length;
      this.sum = new double[columns];
      this.centroid = new double[columns];
    }

    @Override
    void include(double[] reference) {
      for (int c = 0; c < sum.length; c++) {
        sum[c] += reference[c];
        centroid[c] = sum[c] / references();
      }
    }

    @Override
    double of(int candidate) {
      return distance.between(candidates[candidate], centroid);
    }
  }
}

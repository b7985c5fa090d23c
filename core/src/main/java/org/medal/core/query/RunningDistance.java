package org.medal.core.query;

import java.util.Arrays;
import org.medal.core.distance.Distance;

/**
 * The aggregated distance of M candidates to a growing set of reference vectors, kept up to date:
 * adding a reference costs O(M·d), however many there are already.
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
    private final double[] sums;

    Mean(double[][] candidates, Distance distance) {
      super(candidates, distance);
      this.sums = new double[candidates.length];
    }

    @Override
    void include(double[] reference) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += distance.between(candidates[i], reference);
      }
    }

    @Override
    double of(int candidate) {
      return sums[candidate] / references();
    }
  }

  /**
   * {@link Mean} of Euclidean distances, to the last bit, several times as fast: candidates lie
   * beside each other, feature by feature, so that the compiler vectorises across them.
   */
  static final class EuclideanMean extends RunningDistance {
    private static final int BLOCK = 128;

    private final double[][][] blocks;
    private final double[] squared = new double[BLOCK];
    private final double[] sums;

    EuclideanMean(double[][] candidates) {
      super(candidates, Distance.EUCLIDEAN);
      this.sums = new double[candidates.length];
      this.blocks = new double[(candidates.length + BLOCK - 1) / BLOCK][][];
      for (int b = 0; b < blocks.length; b++) {
        blocks[b] = columns(b * BLOCK);
      }
    }

    private double[][] columns(int first) {
      double[][] columns = new double[candidates[first].length][BLOCK];
      for (int i = first; i < Math.min(first + BLOCK, candidates.length); i++) {
        for (int c = 0; c < columns.length; c++) {
          columns[c][i - first] = candidates[i][c];
        }
      }
      return columns;
    }

    @Override
    void include(double[] reference) {
      for (int b = 0; b < blocks.length; b++) {
        Arrays.fill(squared, 0);
        for (int c = 0; c < blocks[b].length; c++) {
          addSquares(blocks[b][c], reference[c]);
        }
        int first = b * BLOCK;
        for (int i = first; i < Math.min(first + BLOCK, sums.length); i++) {
          sums[i] += Math.sqrt(squared[i - first]);
        }
      }
    }

    private void addSquares(double[] x, double r) {
      for (int i = 0; i < BLOCK; i++) {
        double difference = x[i] - r;
        squared[i] += difference * difference;
      }
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

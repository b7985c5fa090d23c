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

  /** Adds reference vectors, which are not kept. */
  final void add(double[]... added) {
    references += added.length;
    include(added);
  }

  final int references() {
    return references;
  }

  abstract void include(double[][] added);

  /** The aggregated distance of one candidate; at least one reference has been added. */
  abstract double of(int candidate);

  static final class Mean extends RunningDistance {
    private final double[] sums;

    Mean(double[][] candidates, Distance distance) {
      super(candidates, distance);
      this.sums = new double[candidates.length];
    }

    @Override
    void include(double[][] added) {
      for (int i = 0; i < sums.length; i++) {
        for (double[] reference : added) {
          sums[i] += distance.between(candidates[i], reference);
        }
      }
    }

    @Override
    double of(int candidate) {
      return sums[candidate] / references();
    }
  }

  /**
   * {@link Mean} of Euclidean distances, to the last bit, several times as fast: candidates lie
   * beside each other, feature by feature, so that the compiler vectorises across them, and blocks
   * of them share the cores.
   */
  static final class EuclideanMean extends RunningDistance {
    private static final int BLOCK = 64;

    private final double[][][] blocks;
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
    void include(double[][] added) {
      RowBlocks.forEach(sums.length, BLOCK, (from, to) -> include(added, from, to));
    }

    private void include(double[][] added, int from, int to) {
      double[] squared = new double[BLOCK];
      for (double[] reference : added) {
        measure(blocks[from / BLOCK], reference, squared);
        for (int i = from; i < to; i++) {
          sums[i] += Math.sqrt(squared[i - from]);
        }
      }
    }

    private static void measure(double[][] columns, double[] reference, double[] squared) {
      Arrays.fill(squared, 0);
      int c = 0;
      for (; c + 3 < columns.length; c += 4) {
        addFour(columns, reference, c, squared);
      }
      for (; c < columns.length; c++) {
        addOne(columns[c], reference[c], squared);
      }
    }

    /**
     * Four features at a time, one after the other into the same sum, which stays in a register.
     */
    private static void addFour(double[][] columns, double[] reference, int c, double[] squared) {
      double[] x0 = columns[c];
      double[] x1 = columns[c + 1];
      double[] x2 = columns[c + 2];
      double[] x3 = columns[c + 3];
      double r0 = reference[c];
      double r1 = reference[c + 1];
      double r2 = reference[c + 2];
      double r3 = reference[c + 3];
      for (int i = 0; i < BLOCK; i++) {
        double d0 = x0[i] - r0;
        double d1 = x1[i] - r1;
        double d2 = x2[i] - r2;
        double d3 = x3[i] - r3;
        squared[i] = (((squared[i] + d0 * d0) + d1 * d1) + d2 * d2) + d3 * d3;
      }
    }

    private static void addOne(double[] x, double r, double[] squared) {
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
    void include(double[][] added) {
      for (int i = 0; i < smallest.length; i++) {
        for (double[] reference : added) {
          smallest[i] = Math.min(smallest[i], distance.between(candidates[i], reference));
        }
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
    void include(double[][] added) {
      for (int c = 0; c < sum.length; c++) {
        for (double[] reference : added) {
          sum[c] += reference[c];
        }
        centroid[c] = sum[c] / references();
      }
    }

    @Override
    double of(int candidate) {
      return distance.between(candidates[candidate], centroid);
    }
  }
}

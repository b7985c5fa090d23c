package org.medal.core.query;

import java.util.Arrays;
import java.util.List;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.head.InnerProduct;

/**
 * The gradients g = q ⊗ h of BADGE, q = p − e_ŷ, by their two factors; rows of h are read when
 * needed and not kept.
 *
 * <p>‖gᵢ−gⱼ‖² = ‖gᵢ‖² + ‖gⱼ‖² − 2·⟨qᵢ, qⱼ⟩·⟨hᵢ, hⱼ⟩, and for any vector m, here the mean of some
 * rows, ⟨hᵢ, hⱼ⟩ differs from ⟨m, hᵢ⟩ + ⟨m, hⱼ⟩ − ‖m‖² by at most ‖hᵢ−m‖·‖hⱼ−m‖ (Cauchy and
 * Schwarz). So the few numbers of q and two more a row bound each distance without a look at h.
 */
final class Gradients {
  private static final int BLOCK = 1024;

  /** Rows whose mean is m. */
  private static final int SAMPLE = 256;

  /** A squared distance below this share of the squared lengths is rounding and nothing else. */
  private static final double ROUNDING = 1e-14;

  /** Bounds are wider by this share of the squared lengths, far above any rounding. */
  private static final double SLACK = 1e-11;

  private final Matrix penultimate;
  private final int classes;
  private final double[] q;
  private final double[] squares;
  private final double[] lengths;

  /** m, ‖m‖², and of each row ⟨m, h⟩ and, rounded up, ‖h−m‖. */
  private final double[] mean;

  private final double meanSquare;
  private final double[] alongMean;
  private final double[] offMean;

  Gradients(Probabilities probabilities, Matrix penultimate) {
    this.penultimate = penultimate;
    this.classes = probabilities.classes();
    int rows = penultimate.rows();
    this.q = new double[Math.multiplyExact(rows, classes)];
    this.squares = new double[rows];
    this.lengths = new double[rows];
    this.mean = meanOfSome(penultimate);
    this.meanSquare = InnerProduct.of(mean, mean);
    this.alongMean = new double[rows];
    this.offMean = new double[rows];
    RowBlocks.forEach(rows, BLOCK, (from, to) -> measure(probabilities, from, to));
  }

  private static double[] meanOfSome(Matrix rows) {
    double[] mean = new double[rows.columns()];
    double[] row = new double[mean.length];
    int step = (rows.rows() + SAMPLE - 1) / SAMPLE;
    for (int i = 0; i < rows.rows(); i += step) {
      rows.copyRow(i, row);
      for (int c = 0; c < mean.length; c++) {
        mean[c] += row[c] / SAMPLE;
      }
    }
    return mean;
  }

  private void measure(Probabilities probabilities, int from, int to) {
    double[] p = new double[classes];
    double[] h = new double[penultimate.columns()];
    for (int i = from; i < to; i++) {
      probabilities.copyRow(i, p);
      p[Probabilities.mostProbable(p)] -= 1;
      System.arraycopy(p, 0, q, i * classes, classes);
      penultimate.copyRow(i, h);
      double square = InnerProduct.of(h, h);
      lengths[i] = Math.sqrt(square);
      squares[i] = InnerProduct.of(p, p) * square;
      alongMean[i] = InnerProduct.of(mean, h);
      double off = Math.max(0, square - 2 * alongMean[i] + meanSquare);
      offMean[i] = Math.sqrt(off + SLACK * (square + meanSquare));
    }
  }

  /** ‖gᵢ‖² of every row. */
  double[] squaredLengths() {
    return squares.clone();
  }

  /** One row with both factors at hand. */
  @SuppressWarnings("ArrayRecordComponent") // never compared by content
  record Factors(int row, double[] q, double[] h) {}

  /** The factors of one row, which is read. */
  Factors factors(int row) {
    double[] own = Arrays.copyOfRange(q, row * classes, (row + 1) * classes);
    return new Factors(row, own, penultimate.row(row));
  }

  /** At least the squared distance of row i from {@code other}; reads no row. O(C). */
  double atMost(int i, Factors other) {
    double product = productOfQ(i, other);
    double least = product > 0 ? leastOfH(i, other.row) : mostOfH(i, other.row);
    return Math.max(0, (squares[i] + squares[other.row]) * (1 + SLACK) - 2 * product * least);
  }

  private double atLeast(int i, Factors other, double product) {
    double most = product > 0 ? mostOfH(i, other.row) : leastOfH(i, other.row);
    return (squares[i] + squares[other.row]) * (1 - SLACK) - 2 * product * most;
  }

  /**
   * The least of {@code bound} and the squared distances of row i from some others; reads the row
   * only if one may be below it. O(C) a row that is ruled out, else O(d + C).
   *
   * @param h place for one row of h
   */
  double lowered(int i, double bound, List<Factors> others, double[] h) {
    double nearest = bound;
    boolean read = false;
    for (Factors other : others) {
      double product = productOfQ(i, other);
      if (nearest > 0 && atLeast(i, other, product) < nearest) {
        if (!read) {
          penultimate.copyRow(i, h);
          read = true;
        }
        double along = product * InnerProduct.of(h, other.h);
        nearest = Math.min(nearest, squaredDistance(i, other.row, along));
      }
    }
    return nearest;
  }

  private double productOfQ(int i, Factors other) {
    return InnerProduct.of(other.q, q, i * classes, classes);
  }

  private double mostOfH(int i, int j) {
    return Math.min(aroundMean(i, j) + offMean[i] * offMean[j], lengths[i] * lengths[j]);
  }

  private double leastOfH(int i, int j) {
    return Math.max(aroundMean(i, j) - offMean[i] * offMean[j], -lengths[i] * lengths[j]);
  }

  private double aroundMean(int i, int j) {
    return alongMean[i] + alongMean[j] - meanSquare;
  }

  private double squaredDistance(int i, int j, double product) {
    double both = squares[i] + squares[j];
    double distance = both - 2 * product;
    return distance > ROUNDING * both ? distance : 0;
  }

  int rows() {
    return squares.length;
  }

  /** d, the length of a row of h. */
  int width() {
    return penultimate.columns();
  }
}

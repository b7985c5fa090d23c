package org.medal.core.query;

import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.head.InnerProduct;

/**
 * The gradients g = (p − e_ŷ) ⊗ h of BADGE, by their two factors; rows are read when needed and not
 * kept.
 */
final class Gradients {
  private static final int BLOCK = 1024;

  /** A squared distance below this share of the squared lengths is rounding and nothing else. */
  private static final double ROUNDING = 1e-14;

  private final Probabilities probabilities;
  private final Matrix penultimate;
  private final double[] squares;

  Gradients(Probabilities probabilities, Matrix penultimate) {
    this.probabilities = probabilities;
    this.penultimate = penultimate;
    this.squares = new double[penultimate.rows()];
    RowBlocks.forEach(squares.length, BLOCK, this::measure);
  }

  private void measure(int from, int to) {
    Factors factors = new Factors();
    for (int i = from; i < to; i++) {
      factors.read(i);
      squares[i] = factors.product(factors);
    }
  }

  /** ‖gᵢ‖² of every row. */
  double[] squaredLengths() {
    return squares.clone();
  }

  /**
   * Lowers {@code nearest} to the squared distances from one gradient. O(P·(d + C)).
   *
   * @param anew whether what {@code nearest} holds is no distance yet
   */
  void lowerToDistancesFrom(int pick, double[] nearest, boolean anew) {
    Factors picked = new Factors();
    picked.read(pick);
    RowBlocks.forEach(
        nearest.length,
        BLOCK,
        (from, to) -> {
          Factors factors = new Factors();
          for (int i = from; i < to; i++) {
            factors.read(i);
            double distance = squaredDistance(i, pick, factors.product(picked));
            nearest[i] = anew ? distance : Math.min(nearest[i], distance);
          }
        });
  }

  private double squaredDistance(int i, int j, double product) {
    double lengths = squares[i] + squares[j];
    double distance = lengths - 2 * product;
    return distance > ROUNDING * lengths ? distance : 0;
  }

  /** The factors of one gradient. */
  private final class Factors {
    private final double[] q = new double[probabilities.classes()];
    private final double[] h = new double[penultimate.columns()];

    void read(int row) {
      probabilities.copyRow(row, q);
      penultimate.copyRow(row, h);
      q[Probabilities.mostProbable(q)] -= 1;
    }

    double product(Factors other) {
      return InnerProduct.of(q, other.q) * InnerProduct.of(h, other.h);
    }
  }
}

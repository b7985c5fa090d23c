package org.medal.core.query;

import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.head.InnerProduct;

/**
 * The gradients g = q ⊗ h of BADGE, q = p − e_ŷ, by their two factors; rows are read when needed and
 * not kept.
 *
 * <p>‖gᵢ−gⱼ‖² ≥ ‖gᵢ‖² + ‖gⱼ‖² − 2·|⟨qᵢ, qⱼ⟩|·‖hᵢ‖·‖hⱼ‖ (Cauchy and Schwarz), so the few numbers of q
 * rule out most distances without a look at h.
 */
final class Gradients {
  private static final int BLOCK = 1024;

  /** A squared distance below this share of the squared lengths is rounding and nothing else. */
  private static final double ROUNDING = 1e-14;

  /** A bound counts only by more than this share of the squared lengths, far above any rounding. */
  private static final double SLACK = 1e-11;

  private final Probabilities probabilities;
  private final Matrix penultimate;
  private final double[] squares;
  private final double[] lengths;

  Gradients(Probabilities probabilities, Matrix penultimate) {
    this.probabilities = probabilities;
    this.penultimate = penultimate;
    this.squares = new double[penultimate.rows()];
    this.lengths = new double[penultimate.rows()];
    RowBlocks.forEach(squares.length, BLOCK, this::measure);
  }

  private void measure(int from, int to) {
    Factors factors = new Factors();
    for (int i = from; i < to; i++) {
      factors.read(i);
      double square = InnerProduct.of(factors.h, factors.h);
      lengths[i] = Math.sqrt(square);
      squares[i] = InnerProduct.of(factors.q, factors.q) * square;
    }
  }

  /** ‖gᵢ‖² of every row. */
  double[] squaredLengths() {
    return squares.clone();
  }

  /**
   * Lowers {@code nearest} to the squared distances from one gradient. O(P·(d + C)) at worst.
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
            factors.readQ(i);
            double q = InnerProduct.of(factors.q, picked.q);
            if (anew || leastDistance(i, pick, q) < nearest[i]) {
              factors.readH(i);
              double distance =
                  squaredDistance(i, pick, q * InnerProduct.of(factors.h, picked.h));
              nearest[i] = anew ? distance : Math.min(nearest[i], distance);
            }
          }
        });
  }

  /** A lower bound of the squared distance, from ⟨qᵢ, qⱼ⟩ alone. */
  private double leastDistance(int i, int j, double q) {
    return (squares[i] + squares[j]) * (1 - SLACK) - 2 * Math.abs(q) * lengths[i] * lengths[j];
  }

  private double squaredDistance(int i, int j, double product) {
    double both = squares[i] + squares[j];
    double distance = both - 2 * product;
    return distance > ROUNDING * both ? distance : 0;
  }

  /** The factors of one gradient. */
  private final class Factors {
    private final double[] q = new double[probabilities.classes()];
    private final double[] h = new double[penultimate.columns()];

    void read(int row) {
      readQ(row);
      readH(row);
    }

    void readQ(int row) {
      probabilities.copyRow(row, q);
      q[Probabilities.mostProbable(q)] -= 1;
    }

    void readH(int row) {
      penultimate.copyRow(row, h);
    }
  }
}

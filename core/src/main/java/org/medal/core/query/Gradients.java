package org.medal.core.query;

import java.util.Arrays;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.head.InnerProduct;

/**
 * The gradients g = q ⊗ h of BADGE, q = p − e_ŷ, by their two factors; rows of h are read when
 * needed and not kept.
 *
 * <p>‖gᵢ−gⱼ‖² ≥ ‖gᵢ‖² + ‖gⱼ‖² − 2·|⟨qᵢ, qⱼ⟩|·‖hᵢ‖·‖hⱼ‖ (Cauchy and Schwarz), so the few numbers of
 * q rule out most distances without a look at h.
 */
final class Gradients {
  private static final int BLOCK = 1024;

  /** A squared distance below this share of the squared lengths is rounding and nothing else. */
  private static final double ROUNDING = 1e-14;

  /** A bound counts only by more than this share of the squared lengths, far above any rounding. */
  private static final double SLACK = 1e-11;

  private final Matrix penultimate;
  private final int classes;
  private final double[] q;
  private final double[] squares;
  private final double[] lengths;

  Gradients(Probabilities probabilities, Matrix penultimate) {
    this.penultimate = penultimate;
    this.classes = probabilities.classes();
    int rows = penultimate.rows();
    this.q = new double[Math.multiplyExact(rows, classes)];
    this.squares = new double[rows];
    this.lengths = new double[rows];
    RowBlocks.forEach(rows, BLOCK, (from, to) -> measure(probabilities, from, to));
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
    double[] picked = Arrays.copyOfRange(q, pick * classes, (pick + 1) * classes);
    double[] pickedH = penultimate.row(pick);
    RowBlocks.forEach(
        nearest.length,
        BLOCK,
        (from, to) -> {
          double[] h = new double[pickedH.length];
          for (int i = from; i < to; i++) {
            double product = InnerProduct.of(picked, q, i * classes, classes);
            if (anew || leastDistance(i, pick, product) < nearest[i]) {
              penultimate.copyRow(i, h);
              double distance = squaredDistance(i, pick, product * InnerProduct.of(h, pickedH));
              nearest[i] = anew ? distance : Math.min(nearest[i], distance);
            }
          }
        });
  }

  /** A lower bound of the squared distance, from ⟨qᵢ, qⱼ⟩ alone. */
  private double leastDistance(int i, int j, double product) {
    return (squares[i] + squares[j]) * (1 - SLACK)
        - 2 * Math.abs(product) * lengths[i] * lengths[j];
  }

  private double squaredDistance(int i, int j, double product) {
    double both = squares[i] + squares[j];
    double distance = both - 2 * product;
    return distance > ROUNDING * both ? distance : 0;
  }
}

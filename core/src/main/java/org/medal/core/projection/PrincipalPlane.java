package org.medal.core.projection;

import static org.medal.core.projection.Orthonormal.add;
import static org.medal.core.projection.Orthonormal.dot;

import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;
import org.medal.core.random.KeyedRandom;

/**
 * The two directions in which rows vary most: the first two principal components.
 *
 * <p>Found by subspace iteration with Rayleigh–Ritz steps on the centred rows (Golub and Van Loan,
 * Matrix Computations, section 8.2), from a fixed start, until the residual ‖Cu − λu‖ of both is
 * below 10⁻¹⁰ of the largest variance; neither the covariance C nor a copy of the rows is made.
 * O(P·d·{@value #BLOCK}) an iteration, some ten of them as a rule, {@value #MOST} at most; 16·d·
 * {@value #BLOCK} bytes. The order of the rows matters to rounding only.
 *
 * <p>An axis and its opposite are the same component; the one is taken whose weight of largest size
 * is positive, at ties that of the lower column. Where rows vary in fewer than two directions, the
 * coordinates beyond are zero.
 */
public final class PrincipalPlane {
  private static final int BLOCK = 8;
  private static final int MOST = 100;
  private static final double RESIDUAL = 1e-10;

  private final double[] mean;
  private final double[][] axes;

  private PrincipalPlane(double[] mean, double[][] axes) {
    this.mean = mean;
    this.axes = axes;
  }

  /**
   * The plane of [P, d] rows.
   *
   * @throws InputException if there is no row or no column
   */
  public static PrincipalPlane of(Matrix rows) {
    if (rows.rows() == 0 || rows.columns() == 0) {
      throw new InputException(
          "A plane through " + rows.rows() + " rows of " + rows.columns() + " columns");
    }
    CentredRows centred = new CentredRows(rows);
    double[][] basis = start(rows.columns());
    Ritz ritz = Ritz.of(centred, basis);
    for (int i = 0; i < MOST && ritz.residual() > RESIDUAL * ritz.value(0); i++) {
      basis = ritz.images();
      Orthonormal.make(basis);
      ritz = Ritz.of(centred, basis);
    }
    double[][] axes = {axis(ritz, 0), axis(ritz, 1)};
    return new PrincipalPlane(centred.mean(), axes);
  }

  private static double[][] start(int columns) {
    KeyedRandom random = KeyedRandom.of(0, "principal plane");
    double[][] basis = new double[Math.min(BLOCK, columns)][columns];
    for (double[] vector : basis) {
      for (int c = 0; c < columns; c++) {
        vector[c] = random.nextGaussian();
      }
    }
    Orthonormal.make(basis);
    return basis;
  }

  /** A direction with its sign settled; zero where nothing varies along it. */
  private static double[] axis(Ritz ritz, int place) {
    double[] axis = new double[ritz.vector(0).length];
    if (ritz.value(place) > 1e-14 * ritz.value(0)) {
      double[] vector = ritz.vector(place);
      add(axis, Math.signum(vector[largest(vector)]), vector);
    }
    return axis;
  }

  private static int largest(double[] vector) {
    int largest = 0;
    for (int c = 1; c < vector.length; c++) {
      if (Math.abs(vector[c]) > Math.abs(vector[largest])) {
        largest = c;
      }
    }
    return largest;
  }

  /** Where a row of d values lies in the plane: x along the first component, y the second. */
  public double[] place(double[] row) {
    double[] centred = row.clone();
    add(centred, -1, mean);
    return new double[] {dot(centred, axes[0]), dot(centred, axes[1])};
  }

  /** The direction of a component, of length 1. */
  double[] axis(int component) {
    return axes[component].clone();
  }
}

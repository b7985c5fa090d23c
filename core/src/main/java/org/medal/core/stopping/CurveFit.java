package org.medal.core.stopping;

/** Least squares of {@link PowerLaw}s to a measured curve; only the exponent is searched. */
final class CurveFit {
  /** From nearly a straight line in log n to a single step after the first round. */
  private static final double LOWEST = 0.01;

  private static final double HIGHEST = 10;
  private static final int STEPS = 60;
  private static final int NARROWINGS = 80;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private final int[] labelled;
  private final double[] accuracy;

  /** For increasing numbers of labels, at least two, and an accuracy between 0 and 1 at each. */
  CurveFit(int[] labelled, double[] accuracy) {
    this.labelled = labelled;
    this.accuracy = accuracy;
  }

  /** The exponents that are tried, evenly spaced in their logarithm. */
  static double[] exponents() {
    double[] grid = new double[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      grid[i] = LOWEST * Math.pow(HIGHEST / LOWEST, (double) i / STEPS);
    }
    return grid;
  }

  FixedExponent at(double exponent) {
    return new FixedExponent(labelled, accuracy, exponent);
  }

  /** The best law of all exponents: the best of the grid, made finer by golden sections. */
  PowerLaw best() {
    double[] grid = exponents();
    int best = 0;
    for (int i = 1; i < grid.length; i++) {
      if (residual(grid[i]) < residual(grid[best])) {
        best = i;
      }
    }
    double refined =
        between(grid[Math.max(0, best - 1)], grid[Math.min(grid.length - 1, best + 1)]);
    return at(residual(refined) <= residual(grid[best]) ? refined : grid[best]).best();
  }

  private double between(double from, double to) {
    double low = Math.log(from);
    double high = Math.log(to);
    for (int i = 0; i < NARROWINGS; i++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (residual(Math.exp(left)) <= residual(Math.exp(right))) {
        high = right;
      } else {
        low = left;
      }
    }
    return Math.exp((low + high) / 2);
  }

  private double residual(double exponent) {
    FixedExponent fit = at(exponent);
    return fit.residual(fit.best().drop());
  }
}

package org.medal.core.query;

import java.util.ArrayList;
import java.util.List;
import org.medal.core.query.Gradients.Factors;

/**
 * Of each row, how far the nearest picked gradient is at most; exactly for the rows that are asked
 * about. A bound that a few picks have not been measured against is a bound still, so that most
 * distances are never computed.
 */
final class NearestPicked {
  private static final int BLOCK = 1024;

  private final Gradients gradients;
  private final double[] bounds;
  private final List<Factors> picked = new ArrayList<>();

  /** How many of the picked all rows have been measured against. */
  private int measured;

  /** Distances from one picked row. */
  NearestPicked(Gradients gradients, int first) {
    this.gradients = gradients;
    this.bounds = new double[gradients.rows()];
    Factors factors = gradients.factors(first);
    picked.add(factors);
    RowBlocks.forEach(
        bounds.length,
        BLOCK,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            bounds[i] = gradients.atMost(i, factors);
          }
        });
    bounds[first] = 0;
  }

  void add(int pick) {
    picked.add(gradients.factors(pick));
    bounds[pick] = 0;
  }

  /** The bounds of all rows, which become lower; 0 for those picked. */
  double[] bounds() {
    return bounds;
  }

  /** The squared distance of one row, which its bound then is. */
  double exact(int row) {
    bounds[row] = lowered(row, new double[gradients.width()]);
    return bounds[row];
  }

  /** Makes every bound exact. */
  void measureAll() {
    RowBlocks.forEach(
        bounds.length,
        BLOCK,
        (from, to) -> {
          double[] h = new double[gradients.width()];
          for (int i = from; i < to; i++) {
            bounds[i] = lowered(i, h);
          }
        });
    measured = picked.size();
  }

  private double lowered(int row, double[] h) {
    return gradients.lowered(row, bounds[row], picked.subList(measured, picked.size()), h);
  }
}
